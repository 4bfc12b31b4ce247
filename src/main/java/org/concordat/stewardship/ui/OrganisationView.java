package org.concordat.stewardship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Roles;
import org.concordat.organisation.OrganisationFile;
import org.concordat.organisation.OrganisationFile.FormerName;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.ui.OrganisationNavigation;
import org.concordat.organisation.ui.OrganisationSection;
import org.concordat.organisation.ui.ResemblanceList;
import org.concordat.stewardship.OrganisationInFull;
import org.concordat.stewardship.Stewardship;
import org.concordat.uikit.FactList;
import org.concordat.uikit.KindChip;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;

/** One organisation as administrators know it, and what they can do with it. */
@Route(OrganisationNavigation.ORGANISATION)
@RolesAllowed(Roles.ADMINISTRATOR)
class OrganisationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Stewardship stewardship;
    private final OrganisationActions actions;
    private final List<OrganisationSection> sections;

    private final SectionToolbar head = new SectionToolbar(getTranslation("stewardship.one"));
    private final Div content = new Div();

    OrganisationView(Stewardship stewardship, OrganisationActions actions, List<OrganisationSection> sections) {
        this.stewardship = stewardship;
        this.actions = actions;
        this.sections = List.copyOf(sections);
        head.offer(new Anchor(OrganisationNavigation.organisations(), getTranslation("stewardship.back")));
        getContent().add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("organisation")
                .map(OrganisationView::id)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("stewardship.one"));
    }

    private static OrganisationId id(String typed) {
        try {
            return new OrganisationId(UUID.fromString(typed));
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException();
        }
    }

    private void show(OrganisationId id) {
        var whole = stewardship.open(id);
        var file = whole.file();
        Runnable again = () -> {
            WorkChanged.tell(this);
            show(id);
        };
        head.within(getTranslation("organisation.standing." + file.standing()));
        head.retitle(file.organisation().name());
        content.removeAll();
        standing(file).forEach(content::add);
        var wanted = file.renaming();
        if (wanted != null) {
            var notice = new Notice(
                    Weight.WARNING,
                    getTranslation("stewardship.renaming.asked", wanted.askedBy(), wanted.name()),
                    new Paragraph(wanted.why()));
            var buttons = new Div(actions.renaming(file, again).toArray(Component[]::new));
            buttons.addClassName("actions");
            notice.add(buttons);
            content.add(notice);
        }
        var known = new Div(facts(whole));
        sections.forEach(it -> known.add(it.section(file)));
        known.add(doing(whole, again));
        var columns = new Div(known, new Div(new ResemblanceList(file.resemblances(), List.of())));
        columns.addClassName("reading");
        content.add(columns);
    }

    private List<Notice> standing(OrganisationFile file) {
        var successor = file.successor();
        if (successor != null) {
            return List.of(new Notice(Weight.INFORMATION, getTranslation("stewardship.merged.into"), link(successor)));
        }
        var withdrawn = file.withdrawnWhy();
        return withdrawn == null
                ? List.of()
                : List.of(new Notice(Weight.WARNING, getTranslation("stewardship.withdrawn", withdrawn)));
    }

    private Panel facts(OrganisationInFull whole) {
        var file = whole.file();
        var facts = new FactList()
                .fact(
                        "organisation.particular.kind",
                        new KindChip(file.organisation().kind()))
                .fact(
                        "organisation.address",
                        "/organisations/" + file.organisation().slug())
                .fact("organisation.particular.area", file.area())
                .fact("organisation.particular.domain", file.domain())
                .website("organisation.particular.website", file.website())
                .fact("organisation.registered", Moments.date(file.registeredAt()))
                .fact("stewardship.members", Integer.toString(file.members()))
                .fact("stewardship.published", Integer.toString(whole.published()));
        var parent = file.parent();
        if (parent != null) {
            facts.fact("organisation.parent", link(parent));
        }
        if (!file.parts().isEmpty()) {
            facts.fact("organisation.facts.parts", links(file.parts()));
        }
        for (FormerName it : file.formerNames()) {
            facts.fact(
                    "organisation.formerName",
                    getTranslation("organisation.formerName.until", it.name(), Moments.date(it.until())));
        }
        return new Panel(getTranslation("organisation.facts"), facts);
    }

    private Panel doing(OrganisationInFull whole, Runnable again) {
        var buttons = new Div(actions.offered(whole, again).toArray(Component[]::new));
        buttons.addClassName("dec");
        return new Panel(
                getTranslation("stewardship.changes"),
                buttons.getChildren().findAny().isPresent()
                        ? buttons
                        : new Paragraph(getTranslation("stewardship.changes.none")));
    }

    private UnorderedList links(List<OrganisationSummary> organisations) {
        var list = new UnorderedList();
        organisations.forEach(it -> list.add(new ListItem(link(it))));
        return list;
    }

    private static Anchor link(OrganisationSummary it) {
        return new Anchor(OrganisationNavigation.organisation(it.id()), it.name());
    }
}
