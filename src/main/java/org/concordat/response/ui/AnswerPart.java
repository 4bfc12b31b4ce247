package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Set;
import org.concordat.kernel.Answer;
import org.concordat.kernel.QuestionKind;
import org.concordat.response.Problem;
import org.concordat.uikit.AnswerField;
import org.concordat.uikit.KeptWords;
import org.jspecify.annotations.Nullable;

/** Where a question is answered that asks for no stance. A number is guarded in the browser until it is saved. */
class AnswerPart extends Composite<Div> {

    private final QuestionKind kind;
    private final AnswerField field;
    private final @Nullable KeptWords guard;
    private Collection<Problem.Kind> lacking = Set.of();

    /** @param thing by which the browser keeps what is typed here */
    AnswerPart(QuestionKind kind, String thing, Runnable changed) {
        this.kind = kind;
        field = new AnswerField(kind);
        var number = field.number();
        guard = number == null ? null : KeptWords.of(number, thing + " number");
        if (guard != null) {
            getContent().add(guard);
        }
        getContent().add(field);
        setVisible(kind instanceof QuestionKind.Choice || kind instanceof QuestionKind.Amount);
        field.onChange(() -> {
            judge();
            changed.run();
        });
    }

    @Nullable
    Answer value() {
        return field.value();
    }

    void show(@Nullable Answer answer) {
        field.show(answer);
        judge();
    }

    /** Lets something else happen when somebody goes into the field of a number, or leaves it. */
    void onFocus(Runnable in, Runnable out) {
        var number = field.number();
        if (number != null) {
            number.addFocusListener(it -> in.run());
            number.addBlurListener(it -> out.run());
        }
    }

    boolean isTooLong() {
        return field.isTooLong();
    }

    boolean isSettled() {
        return guard == null || !guard.isOpen();
    }

    void saved() {
        if (guard != null) {
            guard.saved();
        }
    }

    void drop() {
        if (guard != null) {
            guard.drop();
        }
    }

    /** Says what is missing before this can be sent. */
    void lacking(Collection<Problem.Kind> kinds) {
        lacking = kinds;
        judge();
    }

    private void judge() {
        var fault = field.fault();
        boolean missing = field.value() == null
                && lacking.contains(
                        kind instanceof QuestionKind.Choice
                                ? Problem.Kind.CHOICE_MISSING
                                : Problem.Kind.NUMBER_MISSING);
        field.say(fault.isEmpty() && missing ? getTranslation("response.form.answer.missing") : fault);
    }
}
