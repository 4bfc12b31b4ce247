package org.concordat.preparation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.QuestionKind;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.PreparedKind;
import org.concordat.preparation.PreparedQuestion;
import org.concordat.preparation.PreparingQuestions;
import org.concordat.preparation.QuestionField;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** Where it is said in which form a question is answered: by a stance, a choice, a number or words alone. */
class QuestionKindEditor extends Composite<Div> {

    private final PreparationId preparation;
    private final PreparedQuestion question;
    private final PreparingQuestions questions;
    private final ConsultationClock clock;

    private final Fields fields = new Fields();
    private final WrittenArea options = new WrittenArea(label(QuestionField.OPTIONS));
    private final WrittenLine least = new WrittenLine(label(QuestionField.LEAST));
    private final WrittenLine most = new WrittenLine(label(QuestionField.MOST));

    QuestionKindEditor(
            PreparationId preparation,
            PreparedQuestion question,
            PreparingQuestions questions,
            ConsultationClock clock) {
        this.preparation = preparation;
        this.question = question;
        this.questions = questions;
        this.clock = clock;
        Map<QuestionKind.Sort, Component> forms =
                Map.of(QuestionKind.Sort.CHOICE, choice(), QuestionKind.Sort.NUMBER, number());
        var sort = new RadioButtonGroup<QuestionKind.Sort>(getTranslation("preparation.question.kind"));
        sort.setItems(QuestionKind.Sort.values());
        sort.setItemLabelGenerator(it -> getTranslation("preparation.question.kind." + it));
        sort.setHelperText(getTranslation("preparation.question.kind.hint"));
        sort.setValue(question.kind().sort());
        sort.addValueChangeListener(change -> {
            questions.answeredBy(preparation, question.id(), change.getValue());
            show(forms, change.getValue());
        });
        getContent().addClassName("stack");
        getContent().add(sort);
        getContent().add(forms.values());
        show(forms, question.kind().sort());
    }

    private static void show(Map<QuestionKind.Sort, Component> forms, QuestionKind.Sort chosen) {
        forms.forEach((sort, form) -> form.setVisible(sort == chosen));
    }

    private Div choice() {
        options.setHelperText(getTranslation("preparation.question.field.OPTIONS.hint"));
        var several = new Checkbox(
                getTranslation("preparation.question.several"), question.kind().several());
        several.addValueChangeListener(
                change -> questions.letChooseSeveral(preparation, question.id(), change.getValue()));
        var stack = new Div(
                words(options, QuestionField.OPTIONS, (it, context) -> fault(PreparedKind.optionFaults(it))), several);
        stack.addClassName("stack");
        return stack;
    }

    private Div number() {
        var unit = new WrittenLine(label(QuestionField.UNIT));
        unit.setHelperText(getTranslation("preparation.question.field.UNIT.hint"));
        var decimals = new Select<Integer>();
        decimals.setLabel(getTranslation("preparation.question.decimals"));
        decimals.setItems(IntStream.rangeClosed(0, QuestionKind.Amount.MOST_DECIMALS)
                .boxed()
                .toList());
        decimals.setItemLabelGenerator(it -> getTranslation("preparation.question.decimals.of", it));
        decimals.setValue(question.kind().decimals());
        decimals.addValueChangeListener(change -> questions.round(preparation, question.id(), change.getValue()));
        var stack = new Div(
                words(unit, QuestionField.UNIT),
                words(least, QuestionField.LEAST, (it, context) -> fault(bounds(it, most.getValue()))),
                words(most, QuestionField.MOST, (it, context) -> fault(bounds(least.getValue(), it))),
                decimals);
        stack.addClassName("stack");
        return stack;
    }

    private static List<PreparedKind.Fault> bounds(String least, String most) {
        return new PreparedKind(QuestionKind.Sort.NUMBER, "", false, "", least, most, 0).faults();
    }

    private ValidationResult fault(List<PreparedKind.Fault> faults) {
        return faults.isEmpty()
                ? ValidationResult.ok()
                : ValidationResult.error(getTranslation("preparation.question.fault." + faults.getFirst()));
    }

    private String label(QuestionField field) {
        return getTranslation("preparation.question.field." + field);
    }

    @SafeVarargs
    private <F extends AbstractField<?, String> & HasValidationProperties & HasEnabled> SharedWords<F> words(
            F line, QuestionField field, Validator<String>... rules) {
        fields.add(line, Fields.atMost(field.maximum()));
        for (var rule : rules) {
            fields.add(line, rule);
        }
        return new SharedWords<>(
                line,
                "prepared question " + question.id() + " " + field,
                question.words(field),
                clock,
                (before, now) -> questions.write(preparation, question.id(), field, before, now));
    }
}
