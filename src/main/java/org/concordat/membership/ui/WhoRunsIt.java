package org.concordat.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import org.concordat.membership.Invitations;
import org.concordat.membership.MemberRefused;
import org.concordat.membership.Memberships;
import org.concordat.membership.Runner;
import org.concordat.organisation.OrganisationFile;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.organisation.Standing;
import org.concordat.organisation.ui.OrganisationSection;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;

/** Who runs an organisation, for those who run the service, who can invite somebody when nobody is left. */
@org.springframework.stereotype.Component
class WhoRunsIt implements OrganisationSection {

    private final Memberships memberships;
    private final Invitations invitations;

    WhoRunsIt(Memberships memberships, Invitations invitations) {
        this.memberships = memberships;
        this.invitations = invitations;
    }

    @Override
    public Component section(OrganisationFile organisation) {
        var panel = new Panel(translate("membership.runners"));
        var runners = memberships.runners(organisation.organisation().id());
        if (runners.isEmpty()) {
            panel.add(new EmptyState(translate("membership.runners.none")));
        } else {
            var lines = new UnorderedList();
            lines.addClassName("people");
            runners.forEach(it -> lines.add(line(it)));
            panel.add(lines);
        }
        if (organisation.standing() != Standing.CLOSED && organisation.standing() != Standing.MERGED) {
            panel.add(new Button(translate("membership.runners.invite"), click -> ask(organisation)));
        }
        return panel;
    }

    private static ListItem line(Runner runner) {
        var name = new Span(runner.name());
        name.addClassName("who");
        var facts = new Div(name, small(runner.address()));
        if (!runner.canSignIn()) {
            facts.add(small(translate("membership.runners.disabled")));
        }
        return new ListItem(facts);
    }

    private void ask(OrganisationFile organisation) {
        var form = new MemberForm();
        form.forAdministrator();
        new AskingDialog(
                        translate("membership.runners.invite"),
                        translate("membership.invite.send"),
                        () -> form.isFit() && invite(organisation, form),
                        form)
                .open();
    }

    private boolean invite(OrganisationFile organisation, MemberForm form) {
        var wanted = form.written();
        try {
            invitations.invite(
                    organisation.organisation().id(), wanted.address(), wanted.name(), wanted.post(), wanted.roles());
        } catch (MemberRefused refused) {
            form.refuse(refused.fault());
            return false;
        } catch (OrganisationRefused ended) {
            Notices.failed(translate("organisation.refused." + ended.fault()));
            return false;
        }
        Notices.done(translate("membership.invite.sent", wanted.address()));
        return true;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("prov");
        return small;
    }

    private static String translate(String key, Object... words) {
        return I18NProvider.translate(key, words);
    }
}
