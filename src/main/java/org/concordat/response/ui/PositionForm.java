package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.response.PositionDraft;
import org.concordat.response.Problem;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notice;
import org.concordat.uikit.TextEditor;
import org.jspecify.annotations.Nullable;

/**
 * Where our position on one target is written. Tells of every change soon after it was typed. A text over the limit is
 * said at the field, kept whole, and not told of until it fits.
 */
class PositionForm extends Composite<Div> {

    private static final Pattern WORD = Pattern.compile("\\S+");

    final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>(getTranslation("response.form.stance"));
    final TextEditor reasons = new TextEditor(getTranslation("response.form.reasons"));

    /** What stands right below the reasons. */
    final Div below = new Div();

    final AnswerPart answer;
    final ConditionsPart conditions;
    final EvidencePart evidence;
    final @Nullable ChangePart change;
    final ConfidentialityPart confidential;

    private final Button clear = new Button(getTranslation("response.form.clear"));
    private final Div cleared = new Div();
    private final KeptWords guard;
    private final Listener listener;
    private Set<Problem.Kind> lacking = Set.of();
    private boolean showing;

    /** Who hears what was written. */
    interface Listener {

        /** Something was written that can be saved. */
        void written(PositionDraft draft);

        /** Something was written that is too long to be saved. */
        void tooLong(int characters);

        /** Something was written that could not even be read. */
        void unheard();

        /** Something was written, and it came to the same. */
        void sameAgain();
    }

    /**
     * @param atHand what the position is about
     * @param thing by which the browser keeps what is typed here until it is saved
     * @param attaching how files come to it
     */
    PositionForm(AtHand atHand, String thing, Attaching attaching, Listener listener) {
        this.listener = listener;
        stance.setItems(Stance.choices());
        stance.setItemLabelGenerator(it -> getTranslation("stance." + it));
        stance.addClassName("stances");
        stance.setManualValidation(true);
        stance.addValueChangeListener(it -> tell());
        stance.setVisible(atHand.kind() instanceof QuestionKind.Stanced);
        answer = new AnswerPart(atHand.kind(), thing, this::tell);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(it -> clear());
        if (atHand.kind() instanceof QuestionKind.InWords) {
            reasons.setLabel(getTranslation("response.form.words"));
        }
        reasons.addClassName("reasons");
        reasons.addValueChangeListener(it -> tell());
        reasons.addUnheardListener(it -> listener.unheard());
        reasons.addSameAgainListener(it -> listener.sameAgain());
        guard = KeptWords.of(reasons, thing);
        conditions = new ConditionsPart(thing, this::tell);
        conditions.setVisible(stance.isVisible());
        evidence = new EvidencePart(thing, attaching, this::tell);
        change = atHand.target() instanceof Target.Paragraph
                ? atHand.about().stream()
                        .filter(ParagraphText::isQuoted)
                        .findFirst()
                        .map(it -> new ChangePart(it, thing, this::tell))
                        .orElse(null)
                : null;
        confidential = new ConfidentialityPart(thing, this::tell);
        getContent().addClassName("position-form");
        getContent().add(stance, answer, cleared, guard, reasons, below);
        parts().forEach(getContent()::add);
        getContent().add(clear);
    }

    private List<FormPart> parts() {
        return Stream.of(change, conditions, evidence, confidential)
                .filter(Objects::nonNull)
                .map(FormPart.class::cast)
                .toList();
    }

    /** Shows a draft without telling of it. */
    void show(PositionDraft draft) {
        showing = true;
        cleared.removeAll();
        stance.setValue(draft.stance());
        answer.show(draft.answer());
        reasons.setValue(draft.reasons());
        conditions.show(draft.conditions());
        evidence.show(draft.evidence());
        if (change != null) {
            change.show(draft.change());
        }
        confidential.show(draft.confidential());
        showing = false;
        count();
    }

    /** What stands in the fields now. */
    PositionDraft draft() {
        return new PositionDraft(
                stance.getValue(),
                answer.value(),
                reasons.getValue(),
                conditions.value(),
                evidence.value(),
                change == null ? null : change.value(),
                confidential.value());
    }

    /** Whether what stands in a field is over its limit, or is none of what belongs there. */
    boolean isTooLong() {
        return reasons.isUnheard()
                || reasons.getValue().characters() > PositionDraft.MAXIMUM
                || answer.isTooLong()
                || parts().stream().anyMatch(FormPart::isTooLong);
    }

    /** Says at the fields what is missing in them before this can be sent. */
    void lacking(Collection<Problem.Kind> kinds) {
        lacking = Set.copyOf(kinds);
        boolean noStance = lacking.contains(Problem.Kind.STANCE_MISSING);
        stance.setErrorMessage(noStance ? getTranslation("response.form.stance.missing") : "");
        stance.setInvalid(noStance);
        answer.lacking(lacking);
        count();
    }

    /** Whether words that came back wait for a choice. */
    boolean isAsking() {
        return guard.isOpen() || !answer.isSettled() || !parts().stream().allMatch(FormPart::isSettled);
    }

    /** What stands in the fields is saved: no copy of it is needed. */
    void saved() {
        guard.saved();
        answer.saved();
        parts().forEach(FormPart::saved);
    }

    /** What stands in the fields is not wanted any more. */
    void drop() {
        guard.drop();
        answer.drop();
        parts().forEach(FormPart::drop);
    }

    private void clear() {
        var before = draft();
        if (!before.begun()) {
            return;
        }
        show(PositionDraft.empty());
        drop();
        tell();
        var back = new Button(getTranslation("response.form.back"), click -> {
            show(before);
            tell();
            reasons.focus();
        });
        cleared.add(new Notice(Notice.Weight.INFORMATION, getTranslation("response.form.cleared"), back));
        back.focus();
    }

    /** Lets something else happen when somebody goes into a field besides the reasons, or leaves it. */
    void onFocus(Runnable in, Runnable out) {
        answer.onFocus(in, out);
        parts().forEach(it -> it.onFocus(in, out));
    }

    private void tell() {
        count();
        if (showing) {
            return;
        }
        if (isTooLong()) {
            listener.tooLong(reasons.getValue().characters());
        } else {
            listener.written(draft());
        }
    }

    private void count() {
        clear.setEnabled(draft().begun());
        int characters = reasons.getValue().characters();
        long words = WORD.matcher(reasons.getValue().plain()).results().count();
        reasons.setHelperText(getTranslation("response.form.count", words, characters, PositionDraft.MAXIMUM));
        boolean noWords = lacking.contains(Problem.Kind.WORDS_MISSING);
        boolean unfit = reasons.isUnheard() || characters > PositionDraft.MAXIMUM;
        boolean missing = lacking.contains(Problem.Kind.REASONS_MISSING) || noWords;
        reasons.setErrorMessage(
                missing && !unfit
                        ? getTranslation(noWords ? "response.form.words.missing" : "response.form.reasons.missing")
                        : getTranslation(
                                "response.form.tooLong",
                                characters,
                                PositionDraft.MAXIMUM,
                                characters - PositionDraft.MAXIMUM));
        reasons.setInvalid(unfit || missing);
    }
}
