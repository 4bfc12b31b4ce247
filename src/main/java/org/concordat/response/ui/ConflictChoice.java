package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.concordat.response.PositionDraft;
import org.concordat.response.SaveOutcome.Conflict;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same sentence: shows both texts whole, in each what its writer changed, and lets the reader
 * choose. Neither is lost, whatever they choose.
 */
class ConflictChoice extends Composite<Div> {

    private final BiConsumer<Conflict, PositionDraft> keepMine;
    private final Consumer<Conflict> takeTheirs;

    private @Nullable Conflict conflict;

    ConflictChoice(BiConsumer<Conflict, PositionDraft> keepMine, Consumer<Conflict> takeTheirs) {
        this.keepMine = keepMine;
        this.takeTheirs = takeTheirs;
        getContent().addClassName("conflict");
        close();
    }

    /** Whether a choice is still to be made. */
    boolean isOpen() {
        return conflict != null;
    }

    /** Shows what I wrote beside what is saved. */
    void show(PositionDraft mine, Conflict found) {
        conflict = found;
        var keep = new Button(getTranslation("response.conflict.keep"), click -> keepMine.accept(found, mine));
        var take = new Button(
                getTranslation(found.yourself() ? "response.conflict.take.other" : "response.conflict.take"),
                click -> takeTheirs.accept(found));
        var at = Moments.second(found.at());
        var lead = found.yourself()
                ? getTranslation("response.conflict.yourself", at)
                : getTranslation("response.conflict", found.by(), at);
        var theirs = found.yourself()
                ? getTranslation("response.conflict.theirs.yourself")
                : getTranslation("response.conflict.theirs", found.by());
        // Where nothing stood there before, each is told apart from the other.
        boolean hadBase = !found.base().reasons().isBlank();
        var both = new Div(
                text(
                        getTranslation("response.conflict.mine"),
                        new DraftDifference(hadBase ? found.base() : found.theirs(), mine),
                        keep),
                text(theirs, new DraftDifference(hadBase ? found.base() : found.theirs(), found.theirs()), take));
        both.addClassName("both");
        getContent().removeAll();
        getContent().add(new Notice(Notice.Weight.WARNING, lead, both));
        setVisible(true);
    }

    /** The choice was made. */
    void close() {
        conflict = null;
        getContent().removeAll();
        setVisible(false);
    }

    private static Section text(String title, DraftDifference words, Button choose) {
        return new Section(new H3(title), words, choose);
    }
}
