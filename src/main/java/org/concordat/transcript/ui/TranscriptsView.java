package org.concordat.transcript.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.transcript.Transcript;
import org.concordat.transcript.Transcripts;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** What was sent in to a consultation by e-mail or post, and where one more is begun. */
@Route(TranscriptAddress.ALL)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class TranscriptsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final OwnedConsultations owned;
    private final Transcripts transcripts;
    private final OrganisationDirectory directory;
    private final SectionToolbar head = new SectionToolbar(getTranslation("transcript.list"));
    private final Div standing = new Div();

    TranscriptsView(OwnedConsultations owned, Transcripts transcripts, OrganisationDirectory directory) {
        this.owned = owned;
        this.transcripts = transcripts;
        this.directory = directory;
        var hint = new Paragraph(getTranslation("transcript.hint"));
        hint.addClassName("prov");
        getContent().addClassNames("desk", "moving-the-close");
        getContent().add(head, hint, standing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(owned::running)
                .orElseThrow(NotFoundException::new);
        head.within(consultation.shortTitle());
        var all = transcripts.of(consultation.id());
        var list = new UnorderedList();
        all.forEach(it -> list.add(line(consultation, it)));
        standing.removeAll();
        standing.add(new Panel(
                getTranslation("transcript.so"),
                all.isEmpty() ? new EmptyState(getTranslation("transcript.none")) : list));
        if (consultation.phase() == Phase.OPEN || consultation.phase() == Phase.CLOSED) {
            standing.add(
                    new Panel(getTranslation("transcript.begin"), new BeginForm(consultation, transcripts, directory)));
        } else {
            standing.add(new Paragraph(getTranslation("transcript.refused.NOT_RUNNING")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("transcript.list"));
    }

    private ListItem line(ConsultationSummary consultation, Transcript it) {
        var came = new Span(getTranslation("transcript.came." + it.by(), Moments.date(it.on())));
        came.addClassName("prov");
        var state = new Span(getTranslation("transcript.state." + TranscriptWords.state(it)));
        state.addClassName("prov");
        var line = new ListItem(new Anchor(
                TranscriptAddress.one(consultation.slug(), it.id()),
                it.organisation().name()));
        line.add(new Div(came), new Div(state));
        return line;
    }
}
