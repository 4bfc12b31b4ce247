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
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.CheckedFile;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.Phase;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.membership.CurrentMember;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionPast;
import org.concordat.response.PositionRevision;
import org.concordat.response.Problem;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponseRoom;
import org.concordat.response.SaveOutcome;
import org.concordat.response.WordsAside;
import org.concordat.response.ui.PositionPageSection.Place;
import org.concordat.uikit.Pulse;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;

/**
 * The room in which an organisation works out its response, or several a joint one, one question at a time. The address
 * says which.
 */
@Route(ResponseNavigation.ROOM)
@RouteAlias(ResponseNavigation.ROOM_AT_PARAGRAPH)
@RouteAlias(ResponseNavigation.ROOM_AT_PAPER)
@RouteAlias(ResponseNavigation.JOINT_ROOM)
@RouteAlias(ResponseNavigation.JOINT_ROOM_AT_PARAGRAPH)
@RouteAlias(ResponseNavigation.JOINT_ROOM_AT_PAPER)
@RolesAllowed(Roles.MEMBER)
class ResponseRoomView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ConsultationReading consultations;
    private final RoomWriting writing;
    private final Company company;
    private final CurrentMember member;
    private final RoomChanges changes;
    private final RoomActions actions;
    private final List<PositionPageSection> sections;

    private final SectionToolbar head = new SectionToolbar(getTranslation("response.room.title"));
    private final PresenceLine presence = new PresenceLine();
    private final RoomNotices notices = new RoomNotices();
    private final Div grid = new Div();

    private @Nullable RoomDesk desk;
    private @Nullable ConsultationSummary consultation;
    private @Nullable RoomAddress address;
    private @Nullable AtHand opened;
    private @Nullable ResponseRoom offeredFor;
    private Registration hearing = () -> {};
    private @Nullable Pulse changed;
    private long heard;
    private boolean saving;
    private List<Problem> missing = List.of();
    private Company.@Nullable Seat seat;
    private Registration hearingCompany = () -> {};

    ResponseRoomView(
            ConsultationReading consultations,
            RoomWriting writing,
            Company company,
            CurrentMember member,
            RoomChanges changes,
            RoomActions actions,
            List<PositionPageSection> sections) {
        this.consultations = consultations;
        this.writing = writing;
        this.company = company;
        this.member = member;
        this.changes = changes;
        this.actions = actions;
        this.sections = List.copyOf(sections);
        grid.addClassName("room");
        head.addComponentAtIndex(1, presence);
        getContent().add(head, notices, grid);
        addDetachListener(it -> leave());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(it -> consultations.bySlug(it, member.require().organisation()))
                .orElseThrow(NotFoundException::new);
        var questions = consultations.questions(found.id());
        var atHand = atHand(event, found.id(), questions);
        var at = RoomAddress.of(found.slug(), event.getRouteParameters());
        boolean stepped = desk != null && found.equals(consultation) && at.equals(address);
        if (!stepped) {
            missing = List.of();
        }
        consultation = found;
        address = at;
        head.within(within(found, 1));
        writing.room(found.id(), at.joint())
                .ifPresentOrElse(it -> enter(it, questions, atHand), () -> beginning(found, questions, atHand));
        if (stepped && desk != null) {
            desk.focus();
        }
    }

    @Override
    public String getPageTitle() {
        var title = getTranslation("response.pageTitle", consultation == null ? "" : consultation.shortTitle());
        if (opened == null) {
            return title;
        }
        var at = TargetWords.of(opened.target());
        return opened.target() instanceof Target.Question
                ? getTranslation("response.pageTitle.question", at, opened.title(), title)
                : getTranslation("response.pageTitle.at", at, title);
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

    /** @throws NotFoundException where a joint response is meant: it is begun with others, or is not ours */
    private void beginning(ConsultationSummary consultation, List<QuestionText> questions, AtHand atHand) {
        if (address != null && address.joint() != null) {
            throw new NotFoundException();
        }
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
                            problems -> notices.problems(problems, RoomAddress.own(consultation.slug())),
                            () -> WorkChanged.tell(this));
                    reread();
                },
                actions.together()));
    }

    private void enter(ResponseRoom room, List<QuestionText> questions, AtHand atHand) {
        opened = atHand;
        desk = new RoomDesk(
                room,
                questions,
                atHand,
                writing.aside(room),
                new Work(room),
                actions.mandate(room.id(), () -> WorkChanged.tell(this)),
                actions.together(this::reread, () -> getUI().ifPresent(ui -> ui.navigate(""))),
                sections(Place.BELOW, room, atHand));
        desk.above(sections(Place.ABOVE, room, atHand));
        desk.underTheList(sections(Place.UNDER_THE_LIST, room, atHand));
        desk.underTheList(actions.preview(room.id(), getLocale()));
        grid.removeAll();
        grid.add(desk);
        show(room);
        hear(room.id());
        sit(room.id(), atHand.target());
    }

    private Component[] sections(Place place, ResponseRoom room, AtHand atHand) {
        return sections.stream()
                .filter(it -> it.place() == place)
                .map(it -> it.section(room, atHand.target()))
                .flatMap(Optional::stream)
                .toArray(Component[]::new);
    }

    /** Takes a place in the room, so that colleagues see who is here and at what, and shows theirs. */
    private void sit(ResponseId response, Target at) {
        leave();
        var me = member.require();
        var taken = company.enter(response, me.person(), me.name(), at);
        seat = taken;
        hearingCompany = taken.moves().hear(this, () -> show(taken));
        show(taken);
    }

    private void show(Company.Seat taken) {
        var others = taken.others();
        presence.show(others, taken.me());
        if (desk != null) {
            desk.show(others, taken.me());
        }
    }

    private void leave() {
        hearingCompany.remove();
        if (seat != null) {
            seat.leave();
            seat = null;
        }
    }

    /** Hears of colleagues' changes for as long as this is on a screen. */
    private void hear(ResponseId response) {
        var watched = changes.of(response);
        changed = watched;
        heard = watched.beats();
        hearing.remove();
        hearing = watched.hear(this, () -> {
            if (!saving) {
                hearMeanwhile();
            }
        });
    }

    /** How long there is until the close; where one is let send after it, a notice says until when. */
    private String within(ConsultationSummary asked, int version) {
        return asked.phase() == Phase.OPEN && asked.allowance() == null
                ? getTranslation(
                        version == 1 ? "response.within" : "response.within.version",
                        asked.shortTitle(),
                        asked.daysLeft(),
                        version)
                : asked.shortTitle();
    }

    private void show(ResponseRoom room) {
        var asked = room.consultation();
        head.within(within(asked, room.version()));
        notices.show(room, it -> actions.takeUpAgain(it, () -> WorkChanged.tell(this)));
        head.retitle(TogetherPanel.title(room.joint()));
        if (desk != null) {
            offer(room);
            desk.show(room);
            desk.show(writing.notes(room, desk.target()));
            mended(desk, RoomAddress.of(room));
        }
    }

    /** What is missing stands here, and at the fields, until it is there. */
    private void missing(List<Problem> found) {
        missing = List.copyOf(found);
        notices.settled();
        if (desk != null && address != null) {
            mended(desk, address);
        }
    }

    private void mended(RoomDesk at, RoomAddress room) {
        missing = missing.stream().filter(it -> it.holds(at.positions())).toList();
        notices.problems(missing, room);
        at.lacking(missing);
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
                this::missing,
                notices::unsettled,
                () -> WorkChanged.tell(this));
        head.offer(offered.toArray(Button[]::new));
    }

    /** What is done at the desk, in the version that it was laid out for. */
    private final class Work implements RoomDesk.Work {

        private final ResponseRoom room;
        private final ResponseId version;

        Work(ResponseRoom room) {
            this.room = room;
            this.version = room.id();
        }

        @Override
        public SaveOutcome save(Target target, int base, PositionDraft draft) {
            saving = true;
            try {
                var outcome = writing.save(version, target, base, draft);
                switch (outcome) {
                    case SaveOutcome.Saved saved -> saved(target, draft, saved);
                    case SaveOutcome.Merged merged -> saved(target, merged.both(), merged.saved());
                    case SaveOutcome.Conflict conflict -> {}
                }
                return outcome;
            } finally {
                saving = false;
                hearMeanwhile();
            }
        }

        @Override
        public CheckedFile check(String name, String declared, byte[] content) {
            return writing.check(name, declared, content);
        }

        @Override
        public Attachment attach(CheckedFile file) {
            return writing.attach(version, file);
        }

        @Override
        public void settle(Target target) {
            writing.settle(version, target);
        }

        @Override
        public void tooLate(Target target, int base, PositionDraft draft) {
            writing.lay(version, target, base, draft);
            reread();
            showAsides();
        }

        @Override
        public boolean isMe(String name) {
            return seat != null && seat.me().name().equals(name);
        }

        @Override
        public void writing(boolean now) {
            if (seat != null) {
                seat.write(now);
            }
        }

        @Override
        public PositionPast past(Target target, @Nullable PositionRevision after) {
            return writing.past(room, target, after);
        }

        @Override
        public void note(Target target, String words) {
            writing.note(room, target, words);
            hearMeanwhile();
        }

        @Override
        public void use(WordsAside aside) {
            if (desk != null) {
                desk.write(aside.said());
            }
            drop(aside);
        }

        @Override
        public void beginWith(WordsAside aside) {
            if (actions.beginNextVersion(room)) {
                reread();
                use(aside);
            }
        }

        @Override
        public void drop(WordsAside aside) {
            try {
                writing.settle(aside.id());
            } catch (NotFound settledElsewhere) {
                // In another tab: it is gone here too.
            }
            showAsides();
        }

        private void showAsides() {
            var shown = desk;
            if (shown != null) {
                writing.room(room.consultation().id(), RoomAddress.of(room).joint())
                        .ifPresent(it -> shown.show(writing.aside(it), it));
            }
        }
    }

    private void saved(Target target, PositionDraft draft, SaveOutcome.Saved saved) {
        notices.settled();
        if (saved.signOffCancelled()) {
            WorkChanged.tell(this);
        } else {
            show(target, draft, saved);
        }
    }

    /** What this screen has just changed it need not read again; colleagues' screens do. */
    private void show(Target target, PositionDraft draft, SaveOutcome.Saved saved) {
        if (desk != null && changed != null && changed.beats() == heard + 1) {
            heard = changed.beats();
            desk.saved(target, draft, saved);
            mended(desk, Objects.requireNonNull(address));
        }
    }

    private void hearMeanwhile() {
        if (changed != null && changed.beats() > heard) {
            heard = changed.beats();
            reread();
        }
    }

    private void reread() {
        if (consultation == null || address == null || member.find().isEmpty()) {
            // Whoever was removed meanwhile keeps what stands before them: words of theirs may be there alone.
            return;
        }
        var room = writing.room(consultation.id(), address.joint());
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
