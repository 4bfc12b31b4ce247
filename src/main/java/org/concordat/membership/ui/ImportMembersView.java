package org.concordat.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.factor.RecentProof;
import org.concordat.factor.ui.FactorsNavigation;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Roles;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.ImportingMembers;
import org.concordat.membership.ListRefused;
import org.concordat.membership.MemberList;
import org.concordat.membership.MemberRefused;
import org.concordat.membership.Role;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.SectionToolbar;

/** Where a whole list of people is invited: read first, looked at, and then sent to all or to nobody. */
@Route(MembershipNavigation.IMPORT)
@RolesAllowed(Roles.MEMBER)
class ImportMembersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int STEPS_OF_PROGRESS = 20;

    private final ImportingMembers importing;
    private final CurrentMember current;
    private final RecentProof proof;
    private final SectionToolbar head = new SectionToolbar(getTranslation("membership.import"));
    private final Div outcome = new Div();
    private final ListForm form = new ListForm(this::read);

    /** A list that waits while whoever brought it proves that it is they. */
    private record Kept(OrganisationId organisation, byte[] file) {}

    ImportMembersView(ImportingMembers importing, CurrentMember current, RecentProof proof) {
        this.importing = importing;
        this.current = current;
        this.proof = proof;
        getContent().addClassName("desk");
        getContent().add(head, form, outcome);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var us = current.require().as(Role.ORGANISATION_ADMINISTRATOR);
        head.within(us.organisationName());
        var session = VaadinSession.getCurrent();
        var kept = session.getAttribute(Kept.class);
        session.setAttribute(Kept.class, null);
        if (kept != null && kept.organisation().equals(us.organisation())) {
            form.fill(kept.file());
            read(kept.file());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("membership.import"));
    }

    private void read(byte[] file) {
        outcome.removeAll();
        try {
            var list = importing.read(file);
            outcome.add(new ListPreview(list, () -> invite(list, file)));
        } catch (ListRefused refused) {
            form.refuse(refused);
        }
    }

    private void invite(MemberList list, byte[] file) {
        if (!proof.isFresh()) {
            VaadinSession.getCurrent()
                    .setAttribute(Kept.class, new Kept(current.require().organisation(), file));
            getUI().ifPresent(FactorsNavigation::confirm);
            return;
        }
        outcome.removeAll();
        var progress = new ProgressBar(0, list.members().size());
        progress.getElement().setAttribute("aria-label", getTranslation("membership.import.progress"));
        outcome.add(progress);
        try {
            importing.invite(list, (done, of) -> show(progress, done, of));
            outcome.removeAll();
            form.clear();
            outcome.add(new Notice(
                    Weight.SUCCESS,
                    getTranslation("membership.import.done", list.members().size())));
        } catch (MemberRefused refused) {
            outcome.removeAll();
            outcome.add(new Notice(
                    Weight.FAILURE,
                    getTranslation(
                            "membership.import.nothing", getTranslation("membership.fault." + refused.fault()))));
        }
    }

    private void show(ProgressBar progress, int done, int of) {
        if (done % Math.max(1, of / STEPS_OF_PROGRESS) == 0) {
            progress.setValue(done);
            getUI().ifPresent(ui -> ui.push());
        }
    }
}
