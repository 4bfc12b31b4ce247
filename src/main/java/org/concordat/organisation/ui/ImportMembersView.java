package org.concordat.organisation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.kernel.Roles;
import org.concordat.organisation.CurrentMember;
import org.concordat.organisation.ImportingMembers;
import org.concordat.organisation.ListRefused;
import org.concordat.organisation.MemberList;
import org.concordat.organisation.MemberRefused;
import org.concordat.organisation.Role;
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
    private final SectionToolbar head = new SectionToolbar(getTranslation("membership.import"));
    private final Div outcome = new Div();
    private final ListForm form = new ListForm(this::read);

    ImportMembersView(ImportingMembers importing, CurrentMember current) {
        this.importing = importing;
        this.current = current;
        getContent().addClassName("desk");
        getContent().add(head, form, outcome);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        head.within(current.require().as(Role.ORGANISATION_ADMINISTRATOR).organisationName());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("membership.import"));
    }

    private void read(byte[] file) {
        outcome.removeAll();
        try {
            var list = importing.read(file);
            outcome.add(new ListPreview(list, () -> invite(list)));
        } catch (ListRefused refused) {
            form.refuse(refused);
        }
    }

    private void invite(MemberList list) {
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
