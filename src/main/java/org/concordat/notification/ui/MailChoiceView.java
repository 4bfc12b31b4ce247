package org.concordat.notification.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.kernel.Roles;
import org.concordat.notification.ChoosingMails;
import org.concordat.notification.MailChoice;
import org.concordat.notification.MailPace;
import org.concordat.notification.NoticeTopic;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;

/** Where people choose how often they are mailed of what they are told. */
@Route(NotificationNavigation.CHOICE)
@RolesAllowed(Roles.PERSON)
class MailChoiceView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ChoosingMails choosing;
    private final RadioButtonGroup<MailPace> decisions = group(NoticeTopic.DECISIONS);
    private final RadioButtonGroup<MailPace> said = group(NoticeTopic.SAID);

    MailChoiceView(ChoosingMails choosing) {
        this.choosing = choosing;
        var save = new Button(getTranslation("notification.choice.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var always = new Paragraph(getTranslation("notification.choice.always"));
        always.addClassName("prov");
        var sheet = new Div(new Paragraph(getTranslation("notification.choice.lead")), decisions, said, always, save);
        sheet.addClassNames("card", "mail-choice");
        getContent().addClassNames("desk", "account");
        getContent().add(new SectionToolbar(getTranslation("notification.choice.title")), sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = choosing.mine();
        decisions.setValue(mine.decisions());
        said.setValue(mine.said());
    }

    private void save() {
        choosing.choose(new MailChoice(decisions.getValue(), said.getValue()));
        Notices.done(getTranslation("notification.choice.saved"));
    }

    private RadioButtonGroup<MailPace> group(NoticeTopic topic) {
        var group = new RadioButtonGroup<MailPace>(getTranslation("notification.choice." + topic));
        group.setHelperText(getTranslation("notification.choice." + topic + ".what"));
        group.setItems(MailPace.values());
        group.setItemLabelGenerator(it -> getTranslation("notification.pace." + it));
        return group;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("notification.choice.title"));
    }
}
