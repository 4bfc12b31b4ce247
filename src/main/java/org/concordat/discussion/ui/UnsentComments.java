package org.concordat.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Reference;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;

/**
 * Goes on with comments that were begun and not sent: where there is a place for one on the screen, its form opens again;
 * of the others it says where to go on, whatever question is chosen meanwhile.
 */
class UnsentComments extends Composite<Div> {

    private final Component places;

    /** @param places where the places to comment stand */
    UnsentComments(Component places) {
        this.places = places;
    }

    /** Asks the browser what it keeps. */
    void ask() {
        getContent().removeAll();
        Stream.of(CommentForm.COMMENT, CommentForm.REPLY)
                .forEach(kind -> KeptWords.held(
                        this,
                        kind,
                        begun -> goOn(begun.stream().map(it -> kind + it).toList())));
    }

    private void goOn(List<String> begun) {
        var here = placesBelow(places).toList();
        here.forEach(it -> it.goOn(begun));
        begun.stream()
                .filter(thing -> here.stream().noneMatch(it -> it.isFor(thing)))
                .filter(thing -> thing.startsWith(CommentForm.COMMENT))
                .map(thing -> Reference.parse(thing.substring(CommentForm.COMMENT.length())))
                .flatMap(Optional::stream)
                .forEach(it -> getContent()
                        .add(new Notice(
                                Weight.INFORMATION,
                                getTranslation("discussion.unsent"),
                                new Paragraph(new Anchor(
                                        DiscussionNavigation.position(it),
                                        getTranslation("discussion.unsent.goOn", it))))));
    }

    private static Stream<Talking.Place> placesBelow(Component component) {
        return component instanceof Talking.Place place
                ? Stream.of(place)
                : component.getChildren().flatMap(UnsentComments::placesBelow);
    }
}
