package org.concordat.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.admission.InvitingToTakePart;
import org.concordat.admission.InvitingToTakePart.Sent;
import org.concordat.kernel.Roles;
import org.concordat.organisation.ParticularsRefused.Field;
import org.concordat.organisation.ui.ParticularsFields;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WrittenLine;

/** Where those who run a consultation invite an organisation to ask to take part. */
@Route(AdmissionNavigation.INVITE)
@RolesAllowed({Roles.CONSULTATION_OWNER, Roles.ADMINISTRATOR})
class InviteView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final InvitingToTakePart inviting;
    private final WrittenLine name = new WrittenLine(getTranslation("organisation.particular.name"));
    private final WrittenLine person = new WrittenLine(getTranslation("admission.invite.person"));
    private final WrittenLine address = new WrittenLine(getTranslation("admission.ask.address"));
    private final ParticularsFields fields = new ParticularsFields()
            .add(Field.NAME, name)
            .add(Field.PERSON_NAME, person)
            .add(Field.ADDRESS, address);
    private final Panel sent = new Panel(getTranslation("admission.invite.sent"));

    InviteView(InvitingToTakePart inviting) {
        this.inviting = inviting;
        var send = new Button(getTranslation("admission.invite.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(name, person, address, send);
        form.addClassName("asking");
        getContent().addClassName("desk");
        getContent()
                .add(
                        new SectionToolbar(getTranslation("admission.invite")),
                        new Panel(
                                getTranslation("admission.invite.whom"),
                                new Paragraph(getTranslation("admission.invite.lead")),
                                form),
                        sent);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("admission.invite"));
    }

    private void send() {
        if (fields.isDone(() -> inviting.invite(name.getValue(), person.getValue(), address.getValue()))) {
            fields.clear();
            Notices.done(getTranslation("admission.invite.done"));
            list();
        }
    }

    private void list() {
        var lines = new UnorderedList();
        lines.addClassName("lines");
        inviting.sent().stream().map(this::line).forEach(lines::add);
        sent.show(
                lines.getChildren().findAny().isPresent()
                        ? lines
                        : new EmptyState(getTranslation("admission.invite.none")));
    }

    private ListItem line(Sent it) {
        var whom = new Span(it.organisationName());
        whom.addClassName("strong");
        var facts = new Span(getTranslation(
                "admission.invite.line",
                it.personName(),
                it.address(),
                Moments.date(it.invitedAt()),
                getTranslation("admission.invite.progress." + it.progress())));
        facts.addClassName("prov");
        return new ListItem(whom, facts);
    }
}
