package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Answer;
import org.concordat.kernel.Numbers;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.QuestionKind.Option;
import org.concordat.kernel.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Where a question is answered that is not answered by a stance: some options, or a number. A number can be typed as one
 * likes; what is wrong with it is said at the field, and it stays.
 */
public final class AnswerField extends Composite<Div> {

    private final QuestionKind kind;
    private final @Nullable Component field;

    /** @param kind in which form the question is answered; by words alone there is no field */
    public AnswerField(QuestionKind kind) {
        this.kind = kind;
        this.field = field(kind);
        getContent().addClassName("answer-field");
        if (field != null) {
            getContent().add(field);
        }
    }

    /** The same to be looked at only; for a stance, too. */
    public static AnswerField preview(QuestionKind kind) {
        var preview = new AnswerField(kind);
        if (kind instanceof QuestionKind.Stanced) {
            var stance = new RadioButtonGroup<Stance>(preview.getTranslation("uikit.answer.stance"));
            stance.setItems(Stance.choices());
            stance.setItemLabelGenerator(it -> preview.getTranslation("stance." + it));
            stance.addClassName("stances");
            preview.getContent().add(stance);
        }
        preview.getContent().getChildren().map(HasValue.class::cast).forEach(it -> it.setReadOnly(true));
        return preview;
    }

    /** The field for a number, which is guarded like all that people type; none for another kind. */
    public @Nullable WrittenLine number() {
        return field instanceof WrittenLine number ? number : null;
    }

    /** What stands here now. */
    public @Nullable Answer value() {
        return switch (kind) {
            case QuestionKind.Choice(var options, boolean several) -> {
                var chosen = chosen();
                yield chosen.isEmpty()
                        ? null
                        : new Answer.Chosen(
                                options.stream().filter(chosen::contains).toList());
            }
            case QuestionKind.Amount it -> {
                var written = written().strip();
                yield written.isEmpty() ? null : new Answer.Written(written, it.unit());
            }
            case QuestionKind.Stanced it -> null;
            case QuestionKind.InWords it -> null;
        };
    }

    /** Shows an answer; nothing is shown of what is none to this question. */
    @SuppressWarnings("unchecked")
    public void show(@Nullable Answer answer) {
        var chosen = answer instanceof Answer.Chosen(var options) ? options : List.<Option>of();
        switch (field) {
            case WrittenLine line ->
                line.setValue(answer instanceof Answer.Written(String number, String unit) ? number : "");
            case CheckboxGroup<?> group -> ((CheckboxGroup<Option>) group).setValue(Set.copyOf(chosen));
            case RadioButtonGroup<?> group ->
                ((RadioButtonGroup<Option>) group).setValue(chosen.isEmpty() ? null : chosen.getFirst());
            case null, default -> {}
        }
    }

    /** Tells of each change of what stands here. */
    public void onChange(Runnable changed) {
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(change -> changed.run());
        }
    }

    /** Whether a number has more characters than can be saved. */
    public boolean isTooLong() {
        return field instanceof WrittenLine && written().strip().length() > Answer.Written.LONGEST;
    }

    /** What is wrong with a number that stands here; empty where nothing is, or nothing stands here. */
    public String fault() {
        if (isTooLong()) {
            return getTranslation("uikit.answer.long", Answer.Written.LONGEST);
        }
        if (!(kind instanceof QuestionKind.Amount amount) || !(value() instanceof Answer.Written number)) {
            return "";
        }
        return number.value()
                .map(it -> amount.takes(it) ? "" : bounds(amount))
                .orElseGet(() -> getTranslation("uikit.answer.unread"));
    }

    /** Says at the field what is wrong; nothing is where it is empty. */
    public void say(String wrong) {
        if (field instanceof HasValidationProperties said) {
            said.setErrorMessage(wrong);
            said.setInvalid(!wrong.isEmpty());
        }
    }

    private @Nullable Component field(QuestionKind kind) {
        return switch (kind) {
            case QuestionKind.Choice(var options, boolean several) -> several ? several(options) : one(options);
            case QuestionKind.Amount it -> number(it);
            case QuestionKind.Stanced it -> null;
            case QuestionKind.InWords it -> null;
        };
    }

    private RadioButtonGroup<Option> one(List<Option> options) {
        var group = new RadioButtonGroup<Option>(getTranslation("uikit.answer.one"));
        group.setItems(options);
        group.setItemLabelGenerator(Option::words);
        group.setManualValidation(true);
        return group;
    }

    private CheckboxGroup<Option> several(List<Option> options) {
        var group = new CheckboxGroup<Option>(getTranslation("uikit.answer.several"));
        group.setItems(options);
        group.setItemLabelGenerator(Option::words);
        group.setManualValidation(true);
        return group;
    }

    private WrittenLine number(QuestionKind.Amount amount) {
        var line = new WrittenLine(getTranslation("uikit.answer.number"));
        line.setHelperText(bounds(amount));
        line.addClassName("number");
        if (!amount.unit().isEmpty()) {
            line.setLabel(getTranslation("uikit.answer.number.of", amount.unit()));
            line.setSuffixComponent(new Span(amount.unit()));
        }
        return line;
    }

    private String bounds(QuestionKind.Amount amount) {
        var least = amount.least() == null ? "" : Numbers.of(amount.least());
        var most = amount.most() == null ? "" : Numbers.of(amount.most());
        var range = least.isEmpty() ? most.isEmpty() ? "any" : "most" : most.isEmpty() ? "least" : "both";
        return getTranslation("uikit.answer.bounds." + range, least, most, amount.decimals());
    }

    @SuppressWarnings("unchecked")
    private Set<Option> chosen() {
        return switch (field) {
            case CheckboxGroup<?> group -> ((CheckboxGroup<Option>) group).getValue();
            case RadioButtonGroup<?> group -> group.getValue() instanceof Option it ? Set.of(it) : Set.of();
            case null, default -> Set.of();
        };
    }

    private String written() {
        return field instanceof WrittenLine line ? line.getValue() : "";
    }
}
