package org.concordat.discussion;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.consultation.CommentRules;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.ConsultationId;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may speak for an organisation about what others hold, and when. */
@Component
class Speakers {

    private final CurrentMember current;
    private final ConsultationReading consultations;

    Speakers(CurrentMember current, ConsultationReading consultations) {
        this.current = current;
        this.consultations = consultations;
    }

    /**
     * How a consultation takes what is said at this moment.
     *
     * @throws CommentRefused when it does not, or no longer
     */
    CommentRules requireOpen(ConsultationId consultation) {
        var now = consultations.now(consultation);
        if (!now.takesComments()) {
            throw new CommentRefused(CommentRefused.Fault.CLOSED);
        }
        return now.comments();
    }

    /** Which of these take comments, in one statement. */
    Set<ConsultationId> open(Collection<ConsultationId> ids) {
        return consultations.byId(ids).values().stream()
                .filter(ConsultationSummary::takesComments)
                .map(ConsultationSummary::id)
                .collect(Collectors.toSet());
    }

    /** Whoever reads for their organisation. */
    Member member() {
        return current.require();
    }

    /** @throws AccessDeniedException for a member who neither drafts nor approves */
    Member require() {
        var member = current.require();
        if (!member.may(Role.DRAFTER) && !member.may(Role.APPROVER)) {
            throw new AccessDeniedException("Neither drafts nor approves");
        }
        return member;
    }

    /**
     * The member who says something new.
     *
     * @throws AccessDeniedException for a member who neither drafts nor approves
     * @throws NotVerified when nobody has verified their organisation
     */
    Member requireVerified() {
        return verified(require());
    }

    /**
     * The member who says something that binds their organisation.
     *
     * @throws AccessDeniedException for a member who does not approve
     * @throws NotVerified when nobody has verified their organisation
     */
    Member requireApprover() {
        return verified(requireSignatory());
    }

    /** @throws AccessDeniedException for a member who does not approve */
    Member requireSignatory() {
        return current.require().as(Role.APPROVER);
    }

    private static Member verified(Member member) {
        if (!member.verified()) {
            throw new NotVerified();
        }
        return member;
    }
}
