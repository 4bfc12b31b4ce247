package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.ChangeKind;
import org.concordat.response.PositionDraft;
import org.concordat.response.ProposedChange;
import org.concordat.text.Edit;
import org.concordat.text.Text;
import org.concordat.uikit.Notice;
import org.concordat.uikit.TrackedWords;
import org.jspecify.annotations.Nullable;

/** Where other words are proposed for a paragraph that the paper says itself, shown as tracked text. */
class ChangePart extends FormPart {

    private final ParagraphText paragraph;
    private final Div tracked = new Div();
    private final Guarded<TextArea> wanted;
    private final RadioButtonGroup<ChangeKind> kind = new RadioButtonGroup<>(getTranslation("response.change.kind"));
    private final Guarded<TextArea> because;
    private final Button begin = new Button(getTranslation("response.change.begin"));
    private final Div fields = new Div();

    /** What was proposed to words that the paper no longer says: kept until somebody proposes anew. */
    private @Nullable ProposedChange unfit;

    ChangePart(ParagraphText paragraph, String thing, Runnable changed) {
        super("response.change", thing + " change", changed);
        this.paragraph = paragraph;
        wanted = area(getTranslation("response.change.wanted", paragraph.ref()), "wanted", PositionDraft.MAXIMUM);
        because = area(getTranslation("response.change.because"), "because", ProposedChange.MAXIMUM);
        wanted.field().addValueChangeListener(it -> track());
        kind.setItems(ChangeKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("response.change.kind." + it));
        kind.setValue(ChangeKind.SUBSTANCE);
        kind.addClassName("stances");
        kind.addValueChangeListener(it -> tell());
        tracked.addClassNames("tracked", "para");
        begin.addClickListener(it -> open(true));
        var giveUp = new Button(getTranslation("response.change.giveUp"), click -> giveUp());
        giveUp.addThemeVariants(ButtonVariant.TERTIARY);
        fields.add(tracked);
        fields.add(wanted.both());
        fields.add(kind);
        fields.add(because.both());
        fields.add(giveUp);
        fields.addClassName("proposed");
        getContent().add(begin, fields);
        showing(this::reset);
        open(false);
    }

    /** What is proposed now; nothing while nobody proposes anything. */
    @Nullable
    ProposedChange value() {
        if (!fields.isVisible()) {
            return null;
        }
        var edits = edits();
        var asBefore = edits.isEmpty() ? unfit : null;
        return new ProposedChange(
                asBefore == null ? paragraph.paperVersion() : asBefore.paperVersion(),
                asBefore == null ? edits : asBefore.edits(),
                kind.getValue(),
                Text.ofPlain(because.field().getValue()));
    }

    void show(@Nullable ProposedChange change) {
        showing(() -> {
            if (change == null) {
                // Whoever has just opened the fields has proposed nothing yet, and saving says so.
                if (!edits().isEmpty() || !because.field().isEmpty()) {
                    reset();
                    open(false);
                }
                return;
            }
            open(true);
            unfit = change.fits(paragraph) ? null : change;
            kind.setValue(change.kind());
            because.field().setValue(change.because().plain());
            if (unfit == null && !change.edits().equals(edits())) {
                wanted.field().setValue(change.appliedTo(paragraph.text()));
            }
            track();
        });
    }

    @Override
    void bringBack(List<String> names) {
        open(true);
    }

    @Override
    boolean isTooLong() {
        return wanted.field().isInvalid() || because.field().isInvalid();
    }

    private List<Edit> edits() {
        return ProposedChange.edits(
                paragraph.text(), Text.ofPlain(wanted.field().getValue()));
    }

    private void track() {
        tracked.removeAll();
        if (unfit != null) {
            tracked.add(new Notice(
                    Notice.Weight.WARNING, getTranslation("response.change.unfit"), new TrackedWords(unfit.alone())));
            unfit.following(paragraph)
                    .ifPresent(it ->
                            tracked.add(new Button(getTranslation("response.change.follow"), click -> follow(it))));
        }
        tracked.add(
                new TrackedWords(new ProposedChange(paragraph.paperVersion(), edits(), ChangeKind.WORDING, Text.empty())
                        .tracked(paragraph.text())));
    }

    /** Proposes the same in the words as they read now. */
    private void follow(ProposedChange change) {
        showing(() -> {
            unfit = null;
            wanted.field().setValue(change.appliedTo(paragraph.text()));
            track();
        });
        tell();
    }

    private void open(boolean open) {
        fields.setVisible(open);
        begin.setVisible(!open);
    }

    private void reset() {
        unfit = null;
        wanted.field().setValue(paragraph.text().plain());
        because.field().setValue("");
        kind.setValue(ChangeKind.SUBSTANCE);
        track();
    }

    private void giveUp() {
        showing(this::reset);
        open(false);
        drop();
        begin.focus();
        tell();
    }
}
