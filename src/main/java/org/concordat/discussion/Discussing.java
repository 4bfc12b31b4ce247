package org.concordat.discussion;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.moderation.Intake;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.concordat.text.Text;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where organisations comment on each other's published positions. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Discussing {

    /** The longest comment, in characters. */
    public static final int MAXIMUM = 5_000;

    private static final Limit AT_ONCE = Limit.of(100);

    private final CommentRepository comments;
    private final CommentedPositions positions;
    private final Intake intake;
    private final CurrentMember current;
    private final AuditTrail audit;
    private final ConsultationClock clock;
    private final SecureRandom random = new SecureRandom();

    Discussing(
            CommentRepository comments,
            CommentedPositions positions,
            Intake intake,
            CurrentMember current,
            AuditTrail audit,
            ConsultationClock clock) {
        this.comments = comments;
        this.positions = positions;
        this.intake = intake;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Comments on a published position for our organisation. A moderator reads it before the public does.
     *
     * @throws CommentEmpty when there are no words
     * @throws org.concordat.kernel.TooLong when it is longer than {@link #MAXIMUM} characters
     * @throws OwnPosition when the position is our own
     * @throws NotFound when no such position is published
     * @throws NotVerified when nobody has verified our organisation
     * @throws AccessDeniedException for a member who neither drafts nor approves
     */
    @Transactional
    public Reference comment(Reference position, Text text) {
        var member = speaker();
        if (!member.verified()) {
            throw new NotVerified();
        }
        var words = new CommentText(text).text();
        var target = positions.find(position).orElseThrow(NotFound::new);
        if (target.organisations().contains(member.organisation())) {
            throw new OwnPosition();
        }
        var reference = Stream.generate(() -> Reference.draw(Reference.Of.COMMENT, random))
                .filter(it -> !comments.existsByReference(it.value()))
                .findFirst()
                .orElseThrow();
        var comment = comments.saveAndFlush(new Comment(reference, target, member, words, clock.instant()));
        intake.handOver(new ForModeration(
                ContentKind.COMMENT,
                comment.contentId(),
                target.consultation(),
                target.target(),
                List.of(member.organisation())));
        audit.add(AuditEntry.as(AuditRole.MEMBER)
                .workingFor(member.organisation())
                .did(Act.COMMENT_SUBMITTED, reference.value()));
        return reference;
    }

    /** The last hundred comments of our organisation, the newest first, with what became of them. */
    @Transactional(readOnly = true)
    public List<OurComment> ours() {
        var ours = comments.findByOrganisationIdOrderByWrittenAtDesc(
                current.require().organisation().value(), AT_ONCE);
        var explanations = intake.explanations(
                ContentKind.COMMENT, ours.stream().map(Comment::contentId).toList());
        return ours.stream()
                .map(it -> new OurComment(
                        it.reference(),
                        it.position(),
                        it.target(),
                        it.text(),
                        it.state(),
                        it.writtenAt(),
                        explanations.get(it.contentId())))
                .toList();
    }

    private Member speaker() {
        var member = current.require();
        if (!member.may(Role.DRAFTER) && !member.may(Role.APPROVER)) {
            throw new AccessDeniedException("Neither drafts nor approves");
        }
        return member;
    }
}
