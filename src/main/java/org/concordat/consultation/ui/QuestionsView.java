package org.concordat.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.consultation.QuestionText;
import org.concordat.consultation.RewordingQuestions;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.uikit.Notice;

/** Where whoever runs a consultation rewords its questions while it is open. */
@Route(QuestionsView.ROUTE)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class QuestionsView extends OwnersView {

    static final String ROUTE = "consultations/:slug/questions";

    private final ConsultationReading consultations;
    private final RewordingQuestions rewording;

    QuestionsView(OwnedConsultations owned, ConsultationReading consultations, RewordingQuestions rewording) {
        super(owned, "consultation.questions");
        this.consultations = consultations;
        this.rewording = rewording;
    }

    static String of(Slug consultation) {
        return "consultations/" + consultation + "/questions";
    }

    @Override
    void show(ConsultationSummary consultation) {
        if (consultation.phase() != Phase.OPEN) {
            standing.add(
                    new Notice(Notice.Weight.INFORMATION, getTranslation("consultation.questions.fault.NOT_OPEN")));
            return;
        }
        var what = new Paragraph(getTranslation("consultation.questions.what"));
        what.addClassName("prov");
        var list = new OrderedList();
        list.addClassName("prepared-questions");
        consultations.questions(consultation.id()).forEach(it -> list.add(line(consultation, it)));
        standing.add(what, list);
    }

    /** Its form is made once somebody wants to reword it. */
    private ListItem line(ConsultationSummary consultation, QuestionText question) {
        var number = new Span(Integer.toString(question.number()));
        number.addClassName("number");
        var words = new Paragraph(question.text());
        words.addClassName("strong");
        var form = new Div();
        var reword = new Button(getTranslation("consultation.questions.reword"), click -> {
            if (form.getComponentCount() == 0) {
                form.addClassName("question-editor");
                form.add(new RewordingForm(consultation, question, rewording, () -> reread(consultation)));
            }
        });
        reword.setAriaLabel(getTranslation("consultation.questions.reword.of", question.number()));
        var actions = new Div(reword);
        actions.addClassName("actions");
        var item = new ListItem(number, words, actions, form);
        item.addClassName("prepared-question");
        return item;
    }
}
