package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.concordat.consultation.PastQuestion;
import org.concordat.consultation.PastQuestions;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.preparation.NewQuestion;
import org.concordat.preparation.Preparation;
import org.concordat.preparation.PreparedQuestion;
import org.concordat.preparation.PreparedQuestionId;
import org.concordat.preparation.PreparingQuestions;
import org.concordat.preparation.TooManyQuestions;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.jspecify.annotations.Nullable;

/** The questions in their order, to be written, moved, removed, put back, imported, and seen as respondents see them. */
class QuestionsPanel extends Composite<Div> implements QuestionLine.Acts {

    private final Preparation preparation;
    private final PreparingQuestions questions;
    private final ConsultationClock clock;

    private final Panel panel = new Panel(getTranslation("preparation.step.QUESTIONS"));
    private final Paragraph told = new Paragraph();
    private final OrderedList lines = new OrderedList();
    private final Div removed = new Div();

    private @Nullable PreparedQuestionId edited;

    QuestionsPanel(Preparation preparation, PreparingQuestions questions, PastQuestions past, ConsultationClock clock) {
        this.preparation = preparation;
        this.questions = questions;
        this.clock = clock;
        told.getElement().setAttribute("role", "status");
        told.addClassName("prov");
        lines.addClassName("prepared-questions");
        var more = new Div(told, lines);
        if (preparation.openedAs() == null) {
            more.add(
                    actions(),
                    removed,
                    new QuestionBank(past, this::takeOver),
                    new QuestionImport(preparation.id(), questions, this::show));
        }
        panel.add(more);
        getContent().add(panel);
        show();
    }

    private Div actions() {
        var add = new Button(
                getTranslation("preparation.question.add"),
                click -> change(() -> {
                    edited = questions.add(preparation.id());
                    tell("");
                }));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(add, new Button(getTranslation("preparation.question.preview"), click -> preview()));
        actions.addClassName("actions");
        return actions;
    }

    private void show() {
        var all = questions.of(preparation.id());
        lines.removeAll();
        if (all.isEmpty()) {
            lines.add(new ListItem(new EmptyState(getTranslation("preparation.question.none"))));
        }
        all.forEach(it -> lines.add(line(it, all.size())));
        showRemoved(preparation.openedAs() == null ? questions.removed(preparation.id()) : List.of());
    }

    private ListItem line(PreparedQuestion it, int last) {
        if (preparation.openedAs() != null) {
            return new ListItem(new QuestionPreview(it, List.of()));
        }
        var line = new QuestionLine(it, last, this);
        if (it.id().equals(edited)) {
            line.add(new QuestionEditor(preparation.id(), it, questions, clock, () -> {
                edited = null;
                show();
            }));
        }
        return line;
    }

    private void takeOver(PastQuestion asked) {
        change(() -> {
            questions.add(preparation.id(), List.of(NewQuestion.like(asked)));
            tell(getTranslation("preparation.bank.taken", asked.title()));
        });
    }

    private void showRemoved(List<PreparedQuestion> gone) {
        removed.removeAll();
        if (!gone.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("lines");
            gone.forEach(it -> list.add(new ListItem(
                    new Paragraph(it.text().isEmpty() ? getTranslation("preparation.question.blank") : it.text()),
                    new Button(
                            getTranslation("preparation.question.putBack"),
                            click -> change(() -> {
                                questions.putBack(preparation.id(), it.id());
                                tell(getTranslation("preparation.question.isBack"));
                            })))));
            var details = new Details(getTranslation("preparation.question.removed", gone.size()), list);
            details.setOpened(!told.getText().isEmpty());
            removed.add(details);
        }
    }

    private void preview() {
        var paragraphs = questions.paragraphs(preparation.id());
        lines.removeAll();
        questions.of(preparation.id()).forEach(it -> lines.add(new ListItem(new QuestionPreview(it, paragraphs))));
        lines.add(new ListItem(new Button(getTranslation("preparation.question.previewEnd"), click -> show())));
    }

    @Override
    public void move(PreparedQuestion question, int to) {
        change(() -> {
            questions.move(preparation.id(), question.id(), to);
            tell(getTranslation("preparation.question.moved", question.number(), to));
        });
        lines.getChildren()
                .filter(QuestionLine.class::isInstance)
                .map(QuestionLine.class::cast)
                .filter(it -> it.question().id().equals(question.id()))
                .forEach(it -> it.focus(to < question.number()));
    }

    @Override
    public void edit(PreparedQuestion question) {
        edited = question.id().equals(edited) ? null : question.id();
        show();
    }

    @Override
    public void remove(PreparedQuestion question) {
        change(() -> {
            questions.remove(preparation.id(), question.id());
            tell(getTranslation("preparation.question.isRemoved", question.number()));
        });
    }

    private void tell(String sentence) {
        told.setText(sentence);
    }

    private void change(Runnable act) {
        try {
            act.run();
        } catch (TooManyQuestions many) {
            Notices.failed(getTranslation("preparation.question.tooMany", PreparingQuestions.MOST));
        } catch (AlreadyOpened announced) {
            Notices.failed(getTranslation("preparation.fault.announced"));
        } catch (NotFound gone) {
            Notices.failed(getTranslation("preparation.question.gone"));
        }
        show();
    }
}
