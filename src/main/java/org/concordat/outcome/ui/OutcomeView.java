package org.concordat.outcome.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.outcome.PublishingOutcomes;
import org.concordat.outcome.WritingOutcomes;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WrittenLine;

/** Where whoever runs a consultation answers it at the end. */
@Route(OutcomeView.ROUTE)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class OutcomeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "consultations/:slug/outcome";

    private final OwnedConsultations owned;
    private final WritingOutcomes writing;
    private final PublishingOutcomes publishing;
    private final ConsultationClock clock;

    private final SectionToolbar head = new SectionToolbar(getTranslation("outcome.screen"));
    private final Div answers = new Div();

    OutcomeView(
            OwnedConsultations owned, WritingOutcomes writing, PublishingOutcomes publishing, ConsultationClock clock) {
        this.owned = owned;
        this.writing = writing;
        this.publishing = publishing;
        this.clock = clock;
        getContent().addClassNames("desk", "outcome");
        getContent().add(head, answers);
    }

    static String of(Slug consultation) {
        return "consultations/" + consultation + "/outcome";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(owned::running)
                .orElseThrow(NotFoundException::new);
        head.within(consultation.shortTitle());
        show(consultation);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("outcome.screen"));
    }

    private void show(ConsultationSummary consultation) {
        answers.removeAll();
        boolean closed = consultation.phase() == Phase.RESPONDED
                || consultation.phase() == Phase.CLOSED && !consultation.inGrace();
        if (!closed) {
            answers.add(new Panel(
                    getTranslation("outcome.early"), new Paragraph(getTranslation("outcome.fault.TOO_EARLY"))));
            answers.add(new WovenPapers(consultation.slug()));
            return;
        }
        writing.of(consultation.id())
                .forEach(it -> answers.add(new OutcomePart(consultation, it, writing, publishing, clock)));
        answers.add(begin(consultation), new WovenPapers(consultation.slug()));
    }

    private Panel begin(ConsultationSummary consultation) {
        var title = new WrittenLine(getTranslation("outcome.field.title"));
        var kept = KeptWords.of(title, "outcome begun " + consultation.id());
        var fields = new Fields()
                .add(
                        title,
                        Fields.given(getTranslation("outcome.fault.TITLE_MISSING")),
                        Fields.atMost(WritingOutcomes.TITLE_MAXIMUM));
        var what = new Paragraph(getTranslation("outcome.begin.what"));
        what.addClassName("prov");
        var panel = new Panel(getTranslation("outcome.begin"));
        panel.show(kept, title, what, new Button(getTranslation("outcome.begin.button"), click -> {
            if (fields.areFit() && OutcomeFaults.isDone(() -> writing.begin(consultation.id(), title.getValue()))) {
                kept.drop();
                fields.clear();
                var begun = writing.of(consultation.id()).getLast();
                answers.addComponentAtIndex(
                        answers.indexOf(panel), new OutcomePart(consultation, begun, writing, publishing, clock));
            }
        }));
        return panel;
    }
}
