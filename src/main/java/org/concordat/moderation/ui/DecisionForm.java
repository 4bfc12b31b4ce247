package org.concordat.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.moderation.CaseDraft;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.spi.Verdict;
import org.concordat.text.Characters;
import org.concordat.uikit.Choices;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;

/** Where a moderator decides, with the reasons and the words that the author will read. */
class DecisionForm extends Panel {

    final Choices<DecisionReason> reasons = new Choices<>(getTranslation("moderation.decide.reasons"));
    final WrittenArea note = new WrittenArea(getTranslation("moderation.decide.note"));
    final Button publish = new Button();
    private final Details more = new Details();

    private final Fields fields = new Fields().add(reasons).add(note, Fields.atMost(Decision.NOTE_MAXIMUM));
    private final Decided decided;
    private final KeptWords kept;
    private int redactions;
    private Set<DecisionReason> usual = Set.of();

    /** Who carries a decision out. */
    @FunctionalInterface
    interface Decided {

        /** A decision was made, with its reasons and the note for the author. */
        void decide(Verdict.Kind verdict, Set<DecisionReason> reasons, String note);
    }

    /**
     * @param verdicts what can be decided of this case
     * @param needsTwo whether what keeps words from the public waits for a second moderator
     * @param begun what this moderator has written before
     * @param thing by which the browser keeps the note until the case is decided
     * @param changed hears of each change, to keep it
     */
    DecisionForm(
            Set<Verdict.Kind> verdicts,
            boolean needsTwo,
            CaseDraft begun,
            String thing,
            Decided decided,
            Runnable changed) {
        super("");
        addClassName("decision");
        this.decided = decided;
        this.kept = KeptWords.of(note, thing);
        retitle(getTranslation("moderation.decide"));
        reasons.setItems(DecisionReason.values());
        reasons.setItemLabelGenerator(it -> getTranslation("moderation.reason." + it));
        reasons.setHelperText(getTranslation("moderation.decide.reasons.help"));
        reasons.setValue(begun.reasons());
        note.setValue(begun.note());
        reasons.addValueChangeListener(event -> {
            summarise();
            changed(event.isFromClient(), changed);
        });
        note.addValueChangeListener(event -> changed(event.isFromClient(), changed));
        note.setHelperText(getTranslation("moderation.decide.note.help"));
        note.setWidthFull();
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> decide(Verdict.Kind.PUBLISH));
        var others = new Div();
        others.addClassName("dec");
        for (var verdict : Verdict.Kind.values()) {
            if (verdict != Verdict.Kind.PUBLISH && verdicts.contains(verdict)) {
                others.add(button(verdict));
            }
        }
        var what = new Paragraph(getTranslation("moderation.decide.what"));
        what.addClassName("prov");
        more.add(reasons, kept, note, others, what);
        more.setOpened(!begun.note().isEmpty());
        summarise();
        if (needsTwo) {
            var second = new Paragraph(getTranslation("moderation.decide.needsTwo"));
            second.addClassName("prov");
            show(publish, second, more);
        } else {
            show(publish, more);
        }
        count(0, 0, false);
    }

    private void changed(boolean fromClient, Runnable changed) {
        // What is too long stays in the field, and in the browser's copy; it cannot be kept on the server.
        if (fromClient && fits()) {
            changed.run();
        }
    }

    private boolean fits() {
        return Characters.count(note.getValue()) <= Decision.NOTE_MAXIMUM;
    }

    /**
     * Says on the button what would be published.
     *
     * @param keeps whether that is what the public reads already
     */
    void count(int redactions, int withheld, boolean keeps) {
        this.redactions = redactions;
        publish.setText(
                keeps
                        ? getTranslation("moderation.decide.keep")
                        : getTranslation("moderation.decide.PUBLISH", redactions)
                                + (withheld == 0 ? "" : getTranslation("moderation.decide.withhold", withheld)));
    }

    /** Chooses the reasons that usually go with what is marked, unless this moderator chose others. */
    void suggest(Set<DecisionReason> reasonsOfMarks) {
        if (reasons.getValue().equals(usual)) {
            reasons.setValue(reasonsOfMarks);
        }
        usual = reasonsOfMarks;
    }

    private void summarise() {
        var chosen = reasons.getValue().stream()
                .sorted()
                .map(it -> getTranslation("moderation.reason." + it))
                .collect(Collectors.joining(", "));
        more.setSummaryText(
                chosen.isEmpty()
                        ? getTranslation("moderation.decide.more")
                        : getTranslation("moderation.decide.more.reasons", chosen));
    }

    /** Something else on the screen is what there is to do first. */
    void comesSecond() {
        publish.removeThemeVariants(ButtonVariant.PRIMARY);
    }

    /** What is marked, with what stands in this form. */
    CaseDraft draft(CaseMarks marks) {
        return marks.draft(reasons.getValue(), fits() ? note.getValue() : "");
    }

    /** The note went with the decision. */
    void decided() {
        kept.drop();
    }

    /** A decision of this kind needs a reason, and there is none. */
    void reasonMissing() {
        more.setOpened(true);
        fields.refuse(reasons, getTranslation("moderation.decide.reasons.missing"));
    }

    private Button button(Verdict.Kind verdict) {
        return new Button(getTranslation("moderation.decide." + verdict), click -> decide(verdict));
    }

    private void decide(Verdict.Kind verdict) {
        boolean fit = fields.areFit();
        if (!fit) {
            more.setOpened(true);
        }
        if (Decision.needsReason(verdict, redactions) && reasons.isEmpty()) {
            reasonMissing();
        } else if (fit) {
            decided.decide(verdict, reasons.getValue(), note.getValue().strip());
        }
    }
}
