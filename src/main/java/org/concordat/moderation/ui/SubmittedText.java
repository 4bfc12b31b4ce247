package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.Suggestion;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.uikit.Script;

/**
 * One part as it was submitted, character for character, with what is marked for redaction. Tells which words were
 * selected, by mouse or with Shift and the arrows, as offsets of the original text.
 */
class SubmittedText extends Composite<Div> {

    private static final String SELECTED = "words-selected";

    private final ModeratedText part;

    /** Who hears of a selection. */
    @FunctionalInterface
    interface Selecting {

        /** Words of a part were selected, from one offset up to another. */
        void selected(ModeratedText part, int start, int end);
    }

    SubmittedText(ModeratedText part, Selecting selecting) {
        this.part = part;
        getContent().addClassNames("t", "original");
        getElement()
                .addEventListener(SELECTED, event -> {
                    int start = event.getEventData().path("event.detail.start").asInt();
                    int end = event.getEventData().path("event.detail.end").asInt();
                    if (start >= 0 && start < end && end <= part.text().plain().length()) {
                        selecting.selected(part, start, end);
                    }
                })
                .addEventData("event.detail.start")
                .addEventData("event.detail.end");
        getElement().setAttribute("tabindex", "0");
        Script.call(getContent(), "workspace", "tellOfSelection", SELECTED);
        show(List.of(), List.of());
    }

    ModeratedText part() {
        return part;
    }

    /** Shows what is marked, and of what is suggested what is not; each in order, no two of either having a character in common. */
    void show(List<RedactionRequest> marked, List<Suggestion> suggested) {
        var root = getElement();
        root.removeAllChildren();
        var words = part.text().plain();
        var places = Stream.concat(
                        marked.stream().map(it -> new Place(it.start(), it.end(), "mark")),
                        suggested.stream().flatMap(it -> unmarked(it, marked).stream()))
                .sorted(Comparator.comparingInt(Place::start))
                .toList();
        int at = 0;
        for (var place : places) {
            root.appendChild(Element.createText(words.substring(at, place.start())));
            var shown = new Element(place.tag());
            shown.setText(words.substring(place.start(), place.end()));
            root.appendChild(shown);
            at = place.end();
        }
        root.appendChild(Element.createText(words.substring(at)));
    }

    /** The pieces of a suggestion that are not marked. */
    private static List<Place> unmarked(Suggestion suggestion, List<RedactionRequest> marked) {
        var pieces = new ArrayList<Place>();
        int at = suggestion.start();
        for (var mark : marked) {
            if (mark.overlaps(suggestion.accepted())) {
                pieces.add(new Place(at, Math.max(at, mark.start()), "u"));
                at = mark.end();
            }
        }
        pieces.add(new Place(at, Math.max(at, suggestion.end()), "u"));
        return pieces.stream().filter(it -> it.start() < it.end()).toList();
    }

    private record Place(int start, int end, String tag) {}
}
