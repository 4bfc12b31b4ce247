package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.concordat.kernel.Stance;
import org.concordat.response.PositionDraft;
import org.concordat.response.SaveOutcome.Conflict;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Prose;
import org.jspecify.annotations.Nullable;

/** Two people wrote on the same question: shows both texts whole and lets the reader choose. Neither is lost before. */
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
        var take = new Button(getTranslation("response.conflict.take"), click -> takeTheirs.accept(found));
        var lead = getTranslation("response.conflict", found.by(), Moments.second(found.at()));
        var both = new Div(
                text(getTranslation("response.conflict.mine"), mine, keep),
                text(getTranslation("response.conflict.theirs", found.by()), found.theirs(), take));
        both.addClassName("both");
        getContent().removeAll();
        getContent().add(new Notice(Notice.Weight.WARNING, lead, both));
        setVisible(true);
    }

    /** I wrote on before choosing. */
    void mineIsNow(PositionDraft mine) {
        if (conflict != null) {
            show(mine, conflict);
        }
    }

    /** The choice was made. */
    void close() {
        conflict = null;
        getContent().removeAll();
        setVisible(false);
    }

    private Section text(String title, PositionDraft draft, Button choose) {
        var words = new Prose(draft.reasons());
        var stance = new Paragraph(stance(draft.stance()));
        stance.addClassName("prov");
        return new Section(new H3(title), stance, words, choose);
    }

    private String stance(@Nullable Stance stance) {
        return stance == null ? getTranslation("response.stance.none") : getTranslation("stance." + stance);
    }
}
