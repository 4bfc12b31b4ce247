package org.concordat.reported.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.reported.CheckingReports;
import org.concordat.reported.RecordingReports;
import org.concordat.reported.ReportedLine;
import org.concordat.reported.ReportedPositions;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;
import org.jspecify.annotations.Nullable;

/** What the press reported on a consultation: what waits for a second pair of eyes, what is public, and where one more is recorded. */
@Route(ReportedView.ROUTE)
@RolesAllowed({Roles.CONSULTATION_OWNER, Roles.MODERATOR})
class ReportedView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "consultations/:slug/reported";

    private final ReportedPositions reported;
    private final RecordingReports recording;
    private final CheckingReports checking;
    private final OwnedConsultations owned;
    private final ConsultationReading consultations;
    private final OrganisationDirectory directory;

    private final SectionToolbar head = new SectionToolbar(getTranslation("reported.list"));
    private final Div form = new Div();
    private final Div standing = new Div();

    ReportedView(
            ReportedPositions reported,
            RecordingReports recording,
            CheckingReports checking,
            OwnedConsultations owned,
            ConsultationReading consultations,
            OrganisationDirectory directory) {
        this.reported = reported;
        this.recording = recording;
        this.checking = checking;
        this.owned = owned;
        this.consultations = consultations;
        this.directory = directory;
        var hint = new Paragraph(getTranslation("reported.hint"));
        hint.addClassName("prov");
        getContent().addClassNames("desk", "moving-the-close");
        getContent().add(head, hint, form, standing);
    }

    static String of(Slug consultation) {
        return "consultations/" + consultation + "/reported";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(reported::consultation)
                .orElseThrow(NotFoundException::new);
        head.within(consultation.shortTitle());
        var after = event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault("after", List.of(""))
                .getFirst();
        offer(consultation, null);
        list(consultation, mark(after));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("reported.list"));
    }

    private static @Nullable UUID mark(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Where one more is recorded, or one that stands is put right. */
    private void offer(ConsultationSummary consultation, @Nullable ReportedLine corrected) {
        form.removeAll();
        boolean runs = owned.runs(consultation.id());
        if (runs && (consultation.phase() == Phase.OPEN || consultation.phase() == Phase.CLOSED)) {
            var words = corrected == null
                    ? getTranslation("reported.new")
                    : getTranslation(
                            "reported.correct.of", corrected.organisation().name());
            form.add(new Panel(
                    words,
                    new ReportForm(
                            consultation,
                            consultations.questions(consultation.id()),
                            corrected,
                            recording,
                            directory,
                            () -> {
                                offer(consultation, null);
                                list(consultation, null);
                            })));
        }
    }

    private void list(ConsultationSummary consultation, @Nullable UUID after) {
        var page = reported.page(consultation.id(), after);
        standing.removeAll();
        boolean runs = owned.runs(consultation.id());
        var panel = new Panel(getTranslation("reported.so"));
        page.reports()
                .forEach(it -> panel.add(new ReportCard(
                        it,
                        runs,
                        new ReportCard.Services(recording, checking),
                        () -> {
                            offer(consultation, it);
                            form.scrollIntoView();
                        },
                        () -> list(consultation, after))));
        if (page.reports().isEmpty()) {
            panel.add(new EmptyState(getTranslation("reported.none")));
        }
        standing.add(panel);
        if (page.next() != null) {
            standing.add(
                    new Anchor(of(consultation.slug()) + "?after=" + page.next(), getTranslation("reported.next")));
        }
    }
}
