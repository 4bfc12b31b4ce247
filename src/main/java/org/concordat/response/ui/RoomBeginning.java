package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.Phase;
import org.concordat.consultation.QuestionText;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.response.JointAtAGlance;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Panel;

/** The room before anything was written: what is asked, and for a drafter the way to begin. */
class RoomBeginning extends Composite<Panel> {

    private final ConsultationSummary consultation;
    private final List<QuestionText> questions;
    private final Member member;
    private final Runnable begin;
    private final Runnable sayNothing;
    private final JointActions together;

    /**
     * @param begin begins our response
     * @param sayNothing begins it as one that has nothing to say, and sends it for sign-off
     * @param together begins one that others are asked to share
     */
    RoomBeginning(
            ConsultationSummary consultation,
            List<QuestionText> questions,
            Member member,
            Runnable begin,
            Runnable sayNothing,
            JointActions together) {
        this.together = together;
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
        var jointly = together.jointly(consultation);
        if (!jointly.isEmpty()) {
            panel.addComponentAtIndex(1, shared(jointly));
        }
        panel.addClassName("beginning");
        return panel;
    }

    private Component wayOn() {
        if (consultation.phase() != Phase.OPEN) {
            return new EmptyState(getTranslation(
                    consultation.phase() == Phase.WITHDRAWN
                            ? "response.consultationWithdrawn"
                            : "response.begin.closed"));
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
                consultation.allowance() == null
                        ? getTranslation("response.begin.what", questions.size())
                        : CloseWords.of(consultation),
                new Paragraph(button, jointly(), nothing),
                hint);
    }

    private Button jointly() {
        var jointly = new Button(getTranslation("response.joint.begin"), click -> together.begin(consultation));
        jointly.setVisible(consultation.allowance() == null
                && together.jointly(consultation).stream().noneMatch(JointAtAGlance::leads));
        return jointly;
    }

    /** The joint responses that we share, which are no bar to one of our own. */
    private Component shared(List<JointAtAGlance> jointly) {
        var list = new UnorderedList();
        list.addClassName("lines");
        jointly.forEach(it -> list.add(new ListItem(TogetherPanel.link(it))));
        return new Notice(Notice.Weight.INFORMATION, getTranslation("response.joint.also.begin"), list);
    }
}
