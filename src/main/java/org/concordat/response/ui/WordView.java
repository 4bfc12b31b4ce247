package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.kernel.TooLong;
import org.concordat.response.ChangeRefused;
import org.concordat.response.OurResponses;
import org.concordat.response.ResponseRoom;
import org.concordat.response.TakingFromWord;
import org.concordat.response.WordReturn;
import org.concordat.response.WritingInWord;
import org.concordat.response.WrongState;
import org.concordat.text.word.WordRefused;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Where our response goes out as a Word file, and where what comes back is taken piece by piece. */
@Route(ResponseNavigation.WORD)
@RouteAlias(ResponseNavigation.JOINT_WORD)
@RolesAllowed(Roles.MEMBER)
class WordView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ConsultationReading consultations;
    private final OurResponses ours;
    private final WritingInWord word;
    private final TakingFromWord taking;

    private final SectionToolbar head = new SectionToolbar(getTranslation("response.word"));
    private final Paragraph back = new Paragraph();
    private final Div said = new Div();
    private final Div ways = new Div();
    private final Div returned = new Div();

    private @Nullable ConsultationSummary consultation;
    private @Nullable RoomAddress address;

    WordView(ConsultationReading consultations, OurResponses ours, WritingInWord word, TakingFromWord taking) {
        this.consultations = consultations;
        this.ours = ours;
        this.word = word;
        this.taking = taking;
        said.getElement().setAttribute("role", "status");
        getContent().addClassNames("desk", "in-word");
        getContent().add(head, back, said, returned, ways);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(consultations::bySlug)
                .orElseThrow(NotFoundException::new);
        var room = RoomAddress.of(found.slug(), event.getRouteParameters());
        consultation = found;
        address = room;
        head.within(getTranslation("response.within", found.shortTitle(), found.daysLeft()));
        var link = new Anchor(room.room(), getTranslation("response.word.back"));
        back.removeAll();
        back.add(link);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("response.word"));
    }

    private void show() {
        returned.removeAll();
        ways.removeAll();
        var found = room();
        if (found == null) {
            returned.add(new EmptyState(getTranslation("response.word.notBegun")));
            return;
        }
        var waiting = taking.waiting(found.id()).orElse(null);
        if (waiting != null) {
            returned.add(new WordReturned(waiting, found, new Choices(found)));
        }
        if (found.may().edit()) {
            ways.add(new WordWays(
                    found.consultation().slug().value(),
                    () -> word.file(found.id()),
                    (name, file) -> bringBack(found, name, file),
                    waiting != null));
        } else {
            ways.add(new Notice(Notice.Weight.INFORMATION, getTranslation("response.word.closed")));
        }
    }

    private @Nullable ResponseRoom room() {
        if (consultation == null || address == null) {
            return null;
        }
        var joint = address.joint();
        return (joint == null ? ours.room(consultation.id()) : ours.room(joint)).orElse(null);
    }

    private void bringBack(ResponseRoom room, String name, byte[] file) {
        tell(null);
        try {
            word.bringBack(room.id(), name, file);
            var waiting = taking.waiting(room.id());
            if (waiting.filter(WordReturn::isEmpty).isPresent()) {
                taking.drop(room.id());
                tell(new Notice(Notice.Weight.INFORMATION, getTranslation("response.word.same", name)));
            }
        } catch (WordRefused refused) {
            tell(new Notice(Notice.Weight.FAILURE, getTranslation("response.word.fault." + refused.fault(), name)));
        } catch (ConsultationClosed closed) {
            tell(new Notice(Notice.Weight.FAILURE, getTranslation("response.closed")));
        } catch (WrongState overtaken) {
            tell(new Notice(Notice.Weight.FAILURE, getTranslation("response.overtaken")));
        } catch (AccessDeniedException noDrafterAnyMore) {
            tell(new Notice(Notice.Weight.FAILURE, getTranslation("response.word.noDrafter")));
        }
        show();
    }

    private void tell(@Nullable Notice notice) {
        said.removeAll();
        if (notice != null) {
            said.add(notice);
        }
    }

    /** What is chosen of what came back. */
    private final class Choices implements WordReturned.Choices {

        private final ResponseRoom room;

        Choices(ResponseRoom room) {
            this.room = room;
        }

        @Override
        public void take(Set<String> parts) {
            try {
                var taken = taking.take(room.id(), parts);
                tell(new WordTaken(taken, RoomAddress.of(room)));
                if (taken.signOffCancelled()) {
                    WorkChanged.tell(WordView.this);
                }
            } catch (TooLong tooLong) {
                tell(new Notice(
                        Notice.Weight.FAILURE,
                        getTranslation("response.word.tooLong", tooLong.characters(), tooLong.maximum())));
            } catch (ChangeRefused refused) {
                tell(new Notice(Notice.Weight.FAILURE, getTranslation("response.word.unfit")));
            } catch (ConsultationClosed closed) {
                tell(new Notice(Notice.Weight.FAILURE, getTranslation("response.closed")));
            } catch (WrongState overtaken) {
                tell(new Notice(Notice.Weight.FAILURE, getTranslation("response.overtaken")));
            } catch (AccessDeniedException noDrafterAnyMore) {
                tell(new Notice(Notice.Weight.FAILURE, getTranslation("response.word.noDrafter")));
            } catch (NotFound droppedElsewhere) {
                Notices.failed(getTranslation("response.word.gone"));
            }
            show();
        }

        @Override
        public void leave(Set<String> parts) {
            tell(null);
            try {
                taking.leave(room.id(), parts);
            } catch (NotFound droppedElsewhere) {
                Notices.failed(getTranslation("response.word.gone"));
            }
            show();
        }

        @Override
        public void drop() {
            tell(null);
            try {
                taking.drop(room.id());
            } catch (NotFound droppedElsewhere) {
                // In another tab: it is gone here too.
            }
            show();
        }
    }
}
