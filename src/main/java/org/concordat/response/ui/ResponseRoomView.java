package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedNumberSignal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.membership.CurrentMember;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponseRoom;
import org.concordat.response.SaveOutcome;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;

/** The room in which an organisation works out its response, one question at a time. The address says which. */
@Route(ResponseNavigation.ROOM)
@RouteAlias(ResponseNavigation.ROOM_AT_PARAGRAPH)
@RouteAlias(ResponseNavigation.ROOM_AT_PAPER)
@RolesAllowed(Roles.MEMBER)
class ResponseRoomView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ConsultationReading consultations;
    private final OurResponses ours;
    private final RoomWriting writing;
    private final CurrentMember member;
    private final RoomChanges changes;
    private final RoomActions actions;
    private final List<PositionPageSection> sections;

    private final SectionToolbar head = new SectionToolbar(getTranslation("response.room.title"));
    private final RoomNotices notices = new RoomNotices();
    private final Div grid = new Div();

    private @Nullable RoomDesk desk;
    private @Nullable ConsultationSummary consultation;
    private @Nullable AtHand opened;
    private @Nullable ResponseRoom offeredFor;
    private Registration hearing = () -> {};
    private @Nullable SharedNumberSignal changed;
    private double heard;
    private boolean saving;

    ResponseRoomView(
            ConsultationReading consultations,
            OurResponses ours,
            RoomWriting writing,
            CurrentMember member,
            RoomChanges changes,
            RoomActions actions,
            List<PositionPageSection> sections) {
        this.consultations = consultations;
        this.ours = ours;
        this.writing = writing;
        this.member = member;
        this.changes = changes;
        this.actions = actions;
        this.sections = List.copyOf(sections);
        grid.addClassName("room");
        getContent().add(head, notices, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(consultations::bySlug)
                .orElseThrow(NotFoundException::new);
        var questions = consultations.questions(found.id());
        var atHand = atHand(event, found.id(), questions);
        consultation = found;
        head.within(getTranslation("response.within", found.shortTitle(), found.daysLeft()));
        notices.problems(List.of(), found.slug());
        ours.room(found.id())
                .ifPresentOrElse(it -> enter(it, questions, atHand), () -> beginning(found, questions, atHand));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("response.pageTitle", consultation == null ? "" : consultation.shortTitle());
    }

    private AtHand atHand(BeforeEnterEvent event, ConsultationId consultation, List<QuestionText> questions) {
        var paragraph = event.getRouteParameters().get("paragraph");
        if (paragraph.isPresent()) {
            return consultations
                    .paragraph(consultation, paragraph.get())
                    .map(AtHand::paragraph)
                    .orElseThrow(NotFoundException::new);
        }
        if (event.getLocation().getSegments().getLast().equals("paper")) {
            return AtHand.paper(consultations.paper(consultation));
        }
        var asked = event.getRouteParameters().get("question");
        return questions.stream()
                .filter(it -> asked.isEmpty() || Integer.toString(it.number()).equals(asked.get()))
                .findFirst()
                .map(AtHand::question)
                .orElseThrow(NotFoundException::new);
    }

    private void beginning(ConsultationSummary consultation, List<QuestionText> questions, AtHand atHand) {
        desk = null;
        opened = atHand;
        grid.removeAll();
        grid.add(new RoomBeginning(
                consultation,
                questions,
                member.require(),
                () -> {
                    actions.begin(consultation.id());
                    reread();
                },
                () -> {
                    actions.sayNothing(
                            consultation.id(),
                            problems -> notices.problems(problems, consultation.slug()),
                            () -> WorkChanged.tell(this));
                    reread();
                }));
    }

    private void enter(ResponseRoom room, List<QuestionText> questions, AtHand atHand) {
        var others = sections.stream()
                .map(it -> it.section(room.consultation(), atHand.target()))
                .flatMap(Optional::stream)
                .toArray(Component[]::new);
        opened = atHand;
        desk = new RoomDesk(
                room,
                questions,
                atHand,
                writing.aside(room),
                new Saving(room.id()),
                actions.mandate(room.id(), () -> WorkChanged.tell(this)),
                others);
        grid.removeAll();
        grid.add(desk);
        show(room);
        hear(room.id());
    }

    /** Hears of colleagues' changes for as long as this is on a screen. */
    private void hear(ResponseId response) {
        var watched = changes.of(response);
        changed = watched;
        heard = watched.peek();
        hearing.remove();
        hearing = Signal.effect(this, () -> {
            if (watched.get() > heard && !saving) {
                hearMeanwhile();
            }
        });
    }

    private void show(ResponseRoom room) {
        notices.show(room);
        if (desk != null) {
            offer(room);
            desk.show(room);
        }
    }

    /**
     * Offers what can be done. Buttons that still hold stay where they are: saving happens as somebody leaves the field
     * for a button, and a button replaced under the pointer loses the click.
     */
    private void offer(ResponseRoom room) {
        if (offeredFor != null
                && offeredFor.id().equals(room.id())
                && offeredFor.may().equals(room.may())) {
            return;
        }
        offeredFor = room;
        var offered = actions.offered(
                room,
                () -> desk == null || desk.isSettled(),
                problems -> notices.problems(problems, room.consultation().slug()),
                notices::unsettled,
                () -> WorkChanged.tell(this));
        head.offer(offered.toArray(Button[]::new));
    }

    /** Saves for the editor, in the version that it was opened for. */
    private final class Saving implements PositionEditor.Saving {

        private final ResponseId version;

        Saving(ResponseId version) {
            this.version = version;
        }

        @Override
        public SaveOutcome save(Target target, int base, PositionDraft draft) {
            var in = Objects.requireNonNull(consultation);
            saving = true;
            try {
                var outcome = writing.save(version, target, base, draft);
                switch (outcome) {
                    case SaveOutcome.Saved saved -> saved(in, target, draft, saved);
                    case SaveOutcome.Merged merged -> saved(in, target, merged.both(), merged.saved());
                    case SaveOutcome.Conflict conflict -> {}
                }
                return outcome;
            } finally {
                saving = false;
                hearMeanwhile();
            }
        }

        @Override
        public void settle(Target target) {
            writing.settle(version, target);
        }

        @Override
        public void tooLate(Target target, int base, PositionDraft draft) {
            writing.lay(version, target, base, draft);
            reread();
        }
    }

    private void saved(ConsultationSummary in, Target target, PositionDraft draft, SaveOutcome.Saved saved) {
        // What was missing a moment ago may not be missing any more.
        notices.problems(List.of(), in.slug());
        if (saved.signOffCancelled()) {
            WorkChanged.tell(this);
        } else {
            show(target, draft, saved);
        }
    }

    /** What this screen has just changed it need not read again; colleagues' screens do. */
    private void show(Target target, PositionDraft draft, SaveOutcome.Saved saved) {
        if (desk != null && changed != null && changed.peek() == heard + 1) {
            heard = changed.peek();
            desk.saved(target, draft, saved);
        }
    }

    private void hearMeanwhile() {
        if (changed != null && changed.peek() > heard) {
            heard = changed.peek();
            reread();
        }
    }

    private void reread() {
        if (consultation == null) {
            return;
        }
        var room = ours.room(consultation.id());
        if (desk == null || room.isEmpty() || !desk.shows(room.get())) {
            room.ifPresent(it -> {
                var questions = consultations.questions(it.consultation().id());
                enter(
                        it,
                        questions,
                        Objects.requireNonNullElseGet(opened, () -> AtHand.question(questions.getFirst())));
            });
        } else {
            show(room.get());
        }
    }
}
