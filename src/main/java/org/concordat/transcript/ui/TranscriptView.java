package org.concordat.transcript.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.concordat.account.CurrentPerson;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.response.PositionInRoom;
import org.concordat.response.Problem;
import org.concordat.response.ui.EnteredPosition;
import org.concordat.transcript.Transcribing;
import org.concordat.transcript.TranscriptId;
import org.concordat.transcript.Transcripts;
import org.concordat.uikit.Moments;
import org.concordat.uikit.SectionToolbar;
import org.jspecify.annotations.Nullable;

/** Where an owner enters what an organisation sent, question by question, and sends it to the moderators. */
@Route(TranscriptAddress.ONE)
@RouteAlias(TranscriptAddress.AT_QUESTION)
@RouteAlias(TranscriptAddress.AT_PAPER)
@RolesAllowed(Roles.CONSULTATION_OWNER)
class TranscriptView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final OwnedConsultations owned;
    private final ConsultationReading consultations;
    private final Transcripts transcripts;
    private final Transcribing transcribing;
    private final TranscriptActions actions;
    private final CurrentPerson current;

    private final SectionToolbar head = new SectionToolbar(getTranslation("transcript.one"));
    private final Div notices = new Div();
    private final Div sheet = new Div();
    private String title = "";

    TranscriptView(
            OwnedConsultations owned,
            ConsultationReading consultations,
            Transcripts transcripts,
            Transcribing transcribing,
            TranscriptActions actions,
            CurrentPerson current) {
        this.owned = owned;
        this.consultations = consultations;
        this.transcripts = transcripts;
        this.transcribing = transcribing;
        this.actions = actions;
        this.current = current;
        sheet.addClassName("room-desk");
        getContent().add(head, notices, sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var consultation = parameters
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(owned::running)
                .orElseThrow(NotFoundException::new);
        var id = parameters.get("transcript").flatMap(TranscriptId::parse).orElseThrow(NotFoundException::new);
        var questions = consultations.questions(consultation.id());
        boolean paper = event.getLocation().getSegments().getLast().equals("paper");
        var asked = parameters.get("question");
        var question = paper
                ? null
                : questions.stream()
                        .filter(it ->
                                asked.isEmpty() || Integer.toString(it.number()).equals(asked.get()))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        try {
            show(consultation, transcripts.open(id), questions, question);
        } catch (NotFound none) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", title);
    }

    private void show(
            ConsultationSummary consultation,
            Transcripts.Open open,
            List<QuestionText> questions,
            @Nullable QuestionText question) {
        var transcript = open.transcript();
        if (!transcript.consultation().equals(consultation.id())) {
            throw new NotFoundException();
        }
        title = transcript.organisation().name();
        head.retitle(title);
        head.within(getTranslation("transcript.came." + transcript.by(), Moments.date(transcript.on())));
        notices.removeAll();
        sheet.removeAll();
        var target = question == null ? new Target.WholePaper() : Target.ofQuestion(question.number());
        var list = new TranscriptTargets(
                TranscriptAddress.one(consultation.slug(), transcript.id()), questions, open.positions(), target);
        var position = open.positions().stream()
                .filter(it -> it.target().equals(target))
                .findFirst()
                .orElseGet(() ->
                        PositionInRoom.untouched(target, question == null ? QuestionKind.stance() : question.kind()));
        var editor = transcript.written() ? editor(transcript.id(), question, position) : null;
        var middle = editor == null ? new EnteredWords(question, position) : editor;
        sheet.add(
                list,
                middle,
                actions.panel(
                        consultation,
                        open,
                        () -> editor == null || editor.isSettled(),
                        problems -> missing(problems, editor),
                        () -> show(consultation, transcripts.open(transcript.id()), questions, question)));
    }

    private EnteredPosition editor(TranscriptId id, @Nullable QuestionText question, PositionInRoom position) {
        return new EnteredPosition(
                question,
                position,
                "sent-in " + id,
                current.require().name(),
                (target, base, draft) -> transcribing.save(id, target, base, draft));
    }

    private void missing(List<Problem> problems, @Nullable EnteredPosition editor) {
        notices.removeAll();
        notices.add(new MissingNotice(problems));
        Optional.ofNullable(editor).ifPresent(it -> it.lacking(problems));
    }
}
