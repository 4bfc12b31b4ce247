package org.concordat.notification.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.concordat.discussion.ui.DiscussionNavigation;
import org.concordat.kernel.Roles;
import org.concordat.membership.CurrentMember;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.notification.NoticeId;
import org.concordat.notification.PersonalNotice;
import org.concordat.notification.ReadingNotices;
import org.concordat.response.JointId;
import org.concordat.response.ResponseId;
import org.concordat.response.ui.ResponseNavigation;

/**
 * Opens a notice: it is read, and its person goes on to what it is about, for the organisation that it concerns. Mails lead
 * here too.
 */
@Route(NotificationNavigation.NOTICE)
@RolesAllowed(Roles.PERSON)
class NoticeView extends Composite<Div> implements BeforeEnterObserver {

    private static final String FOR = "for";

    private final ReadingNotices reading;
    private final CurrentMember member;

    NoticeView(ReadingNotices reading, CurrentMember member) {
        this.reading = reading;
        this.member = member;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var notice = reading.open(event.getRouteParameters()
                .get("notice")
                .flatMap(NoticeId::parse)
                .orElseThrow(NotFoundException::new));
        Bells.ring(event.getUI(), reading.unread());
        var place = new Location(place(notice).replaceFirst("#.*", ""));
        var asked = place.getQueryParameters();
        boolean atWork = member.find()
                .filter(it -> it.organisation().equals(notice.ours().id()))
                .isPresent();
        event.forwardTo(
                place.getPath(),
                atWork ? asked : asked.merging(FOR, notice.ours().slug().value()));
    }

    /** Where what it is about can be read. */
    private static String place(PersonalNotice notice) {
        return switch (notice.kind()) {
            case COMMENTED, REPLIED, MENTIONED ->
                DiscussionNavigation.comment(
                        Objects.requireNonNull(notice.position()), Objects.requireNonNull(notice.comment()));
            case ENDORSED, ASKED_AGAIN -> DiscussionNavigation.position(Objects.requireNonNull(notice.position()));
            case SIGN_OFF_ASKED, SIGNATURE_FELL ->
                ResponseNavigation.signOff(new ResponseId(Objects.requireNonNull(notice.contentId())));
            case DEADLINE_NEAR, PAPER_CORRECTED, CHANGE_GONE, QUESTION_REWORDED -> room(notice);
            case PUBLISHED, REDACTED, RETURNED, WITHHELD, REJECTED, APPEAL_STANDS, APPEAL_CHANGED -> decided(notice);
        };
    }

    private static String decided(PersonalNotice notice) {
        if (notice.content() == ContentKind.COMMENT) {
            return DiscussionNavigation.comments();
        }
        if (notice.content() == ContentKind.RESERVATION) {
            return DiscussionNavigation.position(Objects.requireNonNull(notice.position()));
        }
        return notice.response() == null
                ? room(notice)
                : ResponseNavigation.recorded(notice.response(), notice.responseVersion());
    }

    private static String room(PersonalNotice notice) {
        var slug = notice.consultation().slug();
        return notice.joint() == null
                ? ResponseNavigation.room(slug)
                : ResponseNavigation.room(slug, new JointId(notice.joint()));
    }
}
