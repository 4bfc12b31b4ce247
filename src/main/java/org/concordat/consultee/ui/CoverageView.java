package org.concordat.consultee.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.consultee.AskedListId;
import org.concordat.consultee.Asking;
import org.concordat.consultee.Coverage;
import org.concordat.consultee.Reminding;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.uikit.SectionToolbar;

/** The board of those who are asked to respond to a consultation, with how far each has come. */
@Route(CoverageAddress.ROUTE)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class CoverageView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final OwnedConsultations owned;
    private final Coverage coverage;
    private final Asking asking;
    private final Reminding reminding;
    private final OrganisationDirectory directory;

    private final SectionToolbar head = new SectionToolbar(getTranslation("consultee.list"));
    private final Div board = new Div();

    CoverageView(
            OwnedConsultations owned,
            Coverage coverage,
            Asking asking,
            Reminding reminding,
            OrganisationDirectory directory) {
        this.owned = owned;
        this.coverage = coverage;
        this.asking = asking;
        this.reminding = reminding;
        this.directory = directory;
        var hint = new Paragraph(getTranslation("consultee.hint"));
        hint.addClassName("prov");
        getContent().addClassNames("desk", "coverage-board");
        getContent().add(head, hint, board);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(owned::running)
                .orElseThrow(NotFoundException::new);
        head.within(consultation.shortTitle());
        board.removeAll();
        board.add(new AskedPart(
                AskedListId.of(consultation.id()),
                CoverageAddress.board(consultation.slug()),
                CoverageAddress.of(event.getLocation().getQueryParameters()),
                consultation.phase() == Phase.OPEN || consultation.phase() == Phase.SCHEDULED,
                coverage,
                asking,
                directory));
        if (consultation.phase() == Phase.OPEN) {
            board.add(new RemindPanel(consultation.id(), reminding));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("consultee.list"));
    }
}
