package org.concordat.organisation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.concordat.kernel.Roles;
import org.concordat.organisation.OurFacts;
import org.concordat.organisation.OurOrganisation;
import org.concordat.organisation.Standing;
import org.concordat.uikit.FactList;
import org.concordat.uikit.KindChip;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** What is known of the organisation that we work for; those who administer it can change some of it. */
@Route(OrganisationNavigation.OURS)
@RolesAllowed(Roles.MEMBER)
class OurOrganisationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final OurOrganisation ours;
    private final SectionToolbar head = new SectionToolbar(getTranslation("organisation.ours"));
    private final Div content = new Div();

    OurOrganisationView(OurOrganisation ours) {
        this.ours = ours;
        getContent().addClassName("desk");
        getContent().add(head.within(getTranslation("organisation.ours")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("organisation.ours"));
    }

    private void show() {
        var facts = ours.facts();
        head.retitle(facts.name());
        content.removeAll();
        content.add(standing(facts));
        var renaming = facts.renaming();
        if (renaming != null) {
            content.add(new Notice(
                    Weight.INFORMATION,
                    getTranslation("organisation.renaming.waits", renaming.askedBy(), renaming.name())));
        }
        var columns = new Div(new Div(known(facts)));
        columns.addClassName("two");
        if (facts.mine()) {
            columns.add(new Div(
                    new DescribeForm(facts.area(), facts.website(), this::describe),
                    new RenamingForm(this::askForName)));
        }
        content.add(columns);
    }

    private Notice standing(OurFacts facts) {
        var what = getTranslation(
                "organisation.ours." + facts.standing(), Objects.requireNonNullElse(facts.withdrawnWhy(), ""));
        return new Notice(facts.standing() == Standing.VERIFIED ? Weight.SUCCESS : Weight.WARNING, what);
    }

    private Panel known(OurFacts facts) {
        var list = new FactList()
                .fact("organisation.particular.kind", new KindChip(facts.kind()))
                .fact("organisation.particular.area", facts.area())
                .fact("organisation.particular.domain", facts.domain())
                .website("organisation.particular.website", facts.website())
                .fact("organisation.parent", Objects.requireNonNullElse(facts.parent(), ""))
                .fact("organisation.facts.parts", String.join(getTranslation("uikit.list.separator"), facts.parts()));
        facts.formerNames()
                .forEach(it -> list.fact(
                        "organisation.formerName",
                        getTranslation("organisation.formerName.until", it.name(), Moments.date(it.until()))));
        if (facts.standing() == Standing.VERIFIED) {
            var page = new Anchor("/organisations/" + facts.slug(), "/organisations/" + facts.slug());
            page.setRouterIgnore(true);
            list.fact("organisation.address", page);
        }
        return new Panel(getTranslation("organisation.facts"), list);
    }

    private void describe(String area, String website) {
        ours.describe(area, website);
        Notices.done(getTranslation("organisation.describe.done"));
        show();
    }

    private void askForName(String name, String why) {
        ours.askForName(name, why);
        Notices.done(getTranslation("organisation.renaming.done"));
        show();
    }
}
