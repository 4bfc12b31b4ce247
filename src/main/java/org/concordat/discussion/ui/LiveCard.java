package org.concordat.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.jspecify.annotations.Nullable;

/** Something that may change while it is read, with a place to write below it, which no change takes words from. */
abstract class LiveCard<T> extends Composite<Article> {

    private @Nullable Div below;

    /** Shows how it stands now, in the place of how it stood. */
    abstract void show(T thing);

    /** Puts a place to write below it. */
    void below(Div place) {
        below = place;
        getContent().add(place);
    }

    /** Offers the place to write, or no longer; what is being written there stays. */
    void offer(boolean offered) {
        if (below != null) {
            below.setVisible(offered || isWrittenOn());
        }
    }

    /** Whether somebody writes below it. */
    boolean isWrittenOn() {
        return below != null && below.getChildren().anyMatch(CommentForm.class::isInstance);
    }

    /** Leaves nothing of it but what is being written below it. */
    void gone() {
        fill(new Notice(Weight.WARNING, getTranslation("discussion.gone")));
        offer(false);
    }

    /** Replaces what stands above the place to write. */
    void fill(Component... parts) {
        var card = getContent();
        card.getChildren().filter(it -> it != below).toList().forEach(card::remove);
        for (int at = 0; at < parts.length; at++) {
            card.addComponentAtIndex(at, parts[at]);
        }
    }
}
