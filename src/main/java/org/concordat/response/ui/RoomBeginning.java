package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.Phase;
import org.concordat.consultation.QuestionText;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Panel;

/** The room before anything was written: what is asked, and for a drafter the way to begin. */
class RoomBeginning extends Composite<Panel> {

    private final ConsultationSummary consultation;
    private final List<QuestionText> questions;
    private final Member member;
    private final Runnable begin;
    private final Runnable sayNothing;

    /**
     * @param begin begins our response
     * @param sayNothing begins it as one that has nothing to say, and sends it for sign-off
     */
    RoomBeginning(
            ConsultationSummary consultation,
            List<QuestionText> questions,
            Member member,
            Runnable begin,
            Runnable sayNothing) {
        this.consultation = consultation;
        this.questions = List.copyOf(questions);
        this.member = member;
        this.begin = begin;
        this.sayNothing = sayNothing;
    }

    @Override
    protected Panel initContent() {
        var asked = new OrderedList();
        questions.forEach(it -> asked.add(new ListItem(it.text())));
        var panel = new Panel(getTranslation("response.begin.title"), wayOn(), asked);
        panel.addClassName("beginning");
        return panel;
    }

    private com.vaadin.flow.component.Component wayOn() {
        if (consultation.phase() != Phase.OPEN) {
            return new EmptyState(getTranslation("response.begin.closed"));
        }
        if (!member.may(Role.DRAFTER)) {
            return new EmptyState(getTranslation("response.begin.waits"));
        }
        var button = new Button(getTranslation("response.begin"), click -> begin.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        var nothing = new Button(getTranslation("response.begin.nothing"), click -> sayNothing.run());
        nothing.addThemeVariants(ButtonVariant.TERTIARY);
        nothing.setDisableOnClick(true);
        var hint = new Paragraph(getTranslation("response.begin.nothing.what"));
        hint.addClassName("prov");
        return new EmptyState(
                getTranslation("response.begin.what", questions.size()), new Paragraph(button, nothing), hint);
    }
}
