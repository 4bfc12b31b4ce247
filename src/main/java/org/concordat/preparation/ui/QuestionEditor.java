package org.concordat.preparation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.consultation.NewConsultation;
import org.concordat.kernel.ConsultationClock;
import org.concordat.preparation.PreparationId;
import org.concordat.preparation.PreparedQuestion;
import org.concordat.preparation.PreparingQuestions;
import org.concordat.preparation.QuestionField;
import org.concordat.uikit.Choices;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** Where one question is written. Everything is saved while it is written. */
class QuestionEditor extends Composite<Div> {

    private static final int SHOWN = 60;

    private final PreparationId preparation;
    private final PreparedQuestion question;
    private final PreparingQuestions questions;
    private final ConsultationClock clock;
    private final Fields fields = new Fields();

    QuestionEditor(
            PreparationId preparation,
            PreparedQuestion question,
            PreparingQuestions questions,
            ConsultationClock clock,
            Runnable done) {
        this.preparation = preparation;
        this.question = question;
        this.questions = questions;
        this.clock = clock;
        getContent().addClassNames("stack", "question-editor");
        getContent()
                .add(
                        words(new WrittenArea(label(QuestionField.TEXT)), QuestionField.TEXT),
                        words(new WrittenLine(label(QuestionField.TITLE)), QuestionField.TITLE),
                        words(new WrittenArea(label(QuestionField.GUIDANCE)), QuestionField.GUIDANCE),
                        about(questions.paragraphs(preparation)),
                        new QuestionKindEditor(preparation, question, questions, clock),
                        expected(),
                        new Button(getTranslation("preparation.question.done"), click -> done.run()));
    }

    private String label(QuestionField field) {
        return getTranslation("preparation.question.field." + field);
    }

    private <F extends AbstractField<?, String> & HasValidationProperties & HasEnabled> SharedWords<F> words(
            F line, QuestionField field) {
        fields.add(line, Fields.atMost(field.maximum()));
        return new SharedWords<>(
                line,
                "prepared question " + question.id() + " " + field,
                question.words(field),
                clock,
                (before, now) -> questions.write(preparation, question.id(), field, before, now));
    }

    private Choices<String> about(List<NewConsultation.Paragraph> paragraphs) {
        var about = new Choices<String>(getTranslation("preparation.question.field.ABOUT"));
        Map<String, String> labels =
                paragraphs.stream().collect(Collectors.toMap(NewConsultation.Paragraph::ref, QuestionEditor::label));
        about.setItems(paragraphs.stream().map(NewConsultation.Paragraph::ref).toList());
        about.setItemLabelGenerator(it -> labels.getOrDefault(it, it));
        about.setValue(question.about().stream().filter(labels::containsKey).collect(Collectors.toSet()));
        about.setEnabled(!paragraphs.isEmpty());
        about.setHelperText(getTranslation(
                paragraphs.isEmpty() ? "preparation.question.noPaper" : "preparation.question.field.ABOUT.hint"));
        about.setWidthFull();
        about.addValueChangeListener(
                change -> questions.about(preparation, question.id(), List.copyOf(change.getValue())));
        return about;
    }

    private static String label(NewConsultation.Paragraph paragraph) {
        var words = paragraph.text().plain();
        return paragraph.ref() + "  " + (words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words);
    }

    private Checkbox expected() {
        var expected = new Checkbox(getTranslation("preparation.question.field.EXPECTED"), question.expected());
        expected.addValueChangeListener(change -> questions.expect(preparation, question.id(), change.getValue()));
        return expected;
    }
}
