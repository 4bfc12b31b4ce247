package org.concordat.discussion;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.concordat.audit.Act;
import org.concordat.consultation.CommentRules;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where organisations comment on each other's published positions, and reply to comments. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Discussing {

    /** The longest comment, in characters. */
    public static final int MAXIMUM = 5_000;

    private final CommentRepository comments;
    private final CommentedPositions positions;
    private final Passages passages;
    private final CommentIntake intake;
    private final Speakers speakers;
    private final OrganisationLookup organisations;
    private final ConsultationClock clock;
    private final SecureRandom random = new SecureRandom();

    Discussing(
            CommentRepository comments,
            CommentedPositions positions,
            Passages passages,
            CommentIntake intake,
            Speakers speakers,
            OrganisationLookup organisations,
            ConsultationClock clock) {
        this.comments = comments;
        this.positions = positions;
        this.passages = passages;
        this.intake = intake;
        this.speakers = speakers;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Comments on a published position for our organisation. A moderator reads it before the public does, or
     * after, as the consultation has it.
     *
     * @throws CommentEmpty when there are no words
     * @throws org.concordat.kernel.TooLong when it is longer than {@link #MAXIMUM} characters
     * @throws CommentRefused when comments are closed, it quotes what is not there, or addresses whom it cannot
     * @throws OwnPosition when the position is our own
     * @throws NotFound when no such position is published
     * @throws NotVerified when nobody has verified our organisation
     * @throws AccessDeniedException for a member who neither drafts nor approves
     */
    @Transactional
    public Reference comment(Reference position, CommentDraft draft) {
        var member = speakers.requireVerified();
        checkMentions(draft.fit());
        var target = positions.find(position).orElseThrow(NotFound::new);
        if (target.organisations().contains(member.organisation())) {
            throw new OwnPosition();
        }
        var rules = speakers.requireOpen(target.consultation());
        var words = passages.ofPosition(position, draft);
        return send(new Comment(draw(), target, member, words, clock.instant()), rules);
    }

    /**
     * Replies to a published comment for our organisation, also where the position is our own. What replies to a reply
     * stands under the same comment.
     *
     * @throws CommentEmpty when there are no words
     * @throws org.concordat.kernel.TooLong when it is longer than {@link #MAXIMUM} characters
     * @throws CommentRefused when comments are closed, it quotes what is not there, or addresses whom it cannot
     * @throws NotFound when no such comment is published, or its position no longer is
     * @throws NotVerified when nobody has verified our organisation
     * @throws AccessDeniedException for a member who neither drafts nor approves
     */
    @Transactional
    public Reference reply(Reference comment, CommentDraft draft) {
        var member = speakers.requireVerified();
        checkMentions(draft.fit());
        var to = comments.findByReference(comment.value())
                .filter(it -> it.published().isPresent())
                .orElseThrow(NotFound::new);
        var target = positions.find(to.position()).orElseThrow(NotFound::new);
        var rules = speakers.requireOpen(target.consultation());
        var words = passages.ofComment(comment, draft);
        return send(Comment.reply(draw(), target, to, member, words, clock.instant()), rules);
    }

    private void checkMentions(CommentDraft draft) {
        if (organisations.of(draft.mentions()).values().stream()
                        .filter(OrganisationSummary::verified)
                        .count()
                < draft.mentions().size()) {
            throw new CommentRefused(CommentRefused.Fault.MENTIONS);
        }
    }

    private Reference draw() {
        return Stream.generate(() -> Reference.draw(Reference.Of.COMMENT, random))
                .filter(it -> !comments.existsByReference(it.value()))
                .findFirst()
                .orElseThrow();
    }

    private Reference send(Comment comment, CommentRules rules) {
        var sent = comments.saveAndFlush(comment);
        intake.handOver(sent.latest(), rules, Act.COMMENT_SUBMITTED);
        return sent.reference();
    }
}
