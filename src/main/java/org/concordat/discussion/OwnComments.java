package org.concordat.discussion;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.audit.Act;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.membership.Member;
import org.concordat.moderation.Explanation;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What our organisation said about others: what became of it, and how it is changed or taken back. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class OwnComments {

    private static final int AT_ONCE = 100;

    private final CommentRepository comments;
    private final Passages passages;
    private final CommentIntake intake;
    private final CommentPublication publication;
    private final OrganisationLookup organisations;
    private final Speakers speakers;
    private final ConsultationClock clock;

    OwnComments(
            CommentRepository comments,
            Passages passages,
            CommentIntake intake,
            CommentPublication publication,
            OrganisationLookup organisations,
            Speakers speakers,
            ConsultationClock clock) {
        this.comments = comments;
        this.passages = passages;
        this.intake = intake;
        this.publication = publication;
        this.organisations = organisations;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** The last hundred comments of our organisation, the newest first, with what became of them. */
    @Transactional(readOnly = true)
    public List<OurComment> ours() {
        var ours = comments.latestOf(speakers.member().organisation().value(), AT_ONCE);
        var explanations = intake.explanations(
                ours.stream().map(it -> it.latest().contentId()).toList());
        var open = speakers.open(ours.stream().map(Comment::consultation).toList());
        return ours.stream()
                .map(it -> ours(
                        it,
                        open.contains(it.consultation()),
                        explanations.get(it.latest().contentId())))
                .toList();
    }

    private static OurComment ours(Comment comment, boolean open, @Nullable Explanation explanation) {
        var latest = comment.latest();
        return new OurComment(
                comment.reference(),
                comment.position(),
                comment.replyTo(),
                comment.target(),
                latest.number(),
                latest.text(),
                latest.quoted() == null ? "" : latest.quoted(),
                latest.mentions(),
                comment.state(),
                comment.published().map(CommentVersion::number),
                open && comment.canChange(),
                comment.canChange(),
                latest.writtenAt(),
                explanation);
    }

    /** The organisations that a comment of ours addresses, by name; those that take part no more are left out. */
    @Transactional(readOnly = true)
    public List<OrganisationSummary> addressed(OurComment comment) {
        speakers.member();
        return organisations.of(comment.mentions()).values().stream()
                .filter(OrganisationSummary::verified)
                .sorted(Comparator.comparing(OrganisationSummary::name))
                .toList();
    }

    /**
     * Whether the public reads a comment of ours, or that there was one: it was published once.
     *
     * @throws NotFound when our organisation has no such comment
     */
    @Transactional(readOnly = true)
    public boolean isOnRecord(Reference reference) {
        var member = speakers.member();
        return publication.isOnRecord(ours(comments.findByReference(reference.value()), member));
    }

    /**
     * Writes a comment of ours anew: while it waits, when it came back, or once it is published. What waits is taken back
     * from the moderators; what is published stays until they have read the new version.
     *
     * @param version the latest when it was read
     * @return whether the public reads it already
     * @throws CommentEmpty when there are no words
     * @throws org.concordat.kernel.TooLong when it is longer than {@link Discussing#MAXIMUM} characters
     * @throws CommentRefused when comments are closed, when somebody changed it or decided on it since, when it can no longer change, or when it
     *     quotes what is not there
     * @throws NotFound when our organisation has no such comment
     * @throws NotVerified when nobody has verified our organisation
     * @throws AccessDeniedException for a member who neither drafts nor approves
     */
    @Transactional
    public boolean revise(Reference reference, int version, CommentDraft draft) {
        var member = speakers.requireVerified();
        draft.fit();
        takeBack(reference, member, EnumSet.of(CommentState.IN_MODERATION));
        var comment = lock(reference, member);
        var rules = speakers.requireOpen(comment.consultation());
        var words = quoting(comment, draft);
        var next = comment.revise(version, words, member.person(), clock.instant());
        comments.flush();
        intake.handOver(next, rules, Act.COMMENT_REVISED);
        return rules.atOnce();
    }

    /** A passage that was quoted before may have changed since: it is kept only where it still stands. */
    private CommentDraft quoting(Comment comment, CommentDraft draft) {
        return comment.replyTo()
                .map(it -> passages.ofComment(it, draft))
                .orElseGet(() -> passages.ofPosition(comment.position(), draft));
    }

    /**
     * Takes a comment of ours back: from the moderators, and from the record, where it leaves a trace. What others replied
     * stays. This is possible after comments have closed too: it only takes away.
     *
     * @throws CommentRefused when there is nothing to take back
     * @throws NotFound when our organisation has no such comment
     * @throws AccessDeniedException for a member who neither drafts nor approves
     */
    @Transactional
    public void withdraw(Reference reference) {
        var member = speakers.require();
        takeBack(reference, member, EnumSet.of(CommentState.IN_MODERATION, CommentState.PUBLISHED));
        var comment = lock(reference, member);
        comment.withdraw(member.person(), clock.instant());
        comments.flush();
        publication.withdraw(comment);
        intake.log(comment, Act.COMMENT_WITHDRAWN);
    }

    /** The case first and the comment then, as whoever decides does: they never wait for each other. */
    private void takeBack(Reference reference, Member member, Set<CommentState> states) {
        intake.takeBack(
                comments.undecided(reference.value(), member.organisation().value(), states));
    }

    private Comment lock(Reference reference, Member member) {
        return ours(comments.lock(reference.value()), member);
    }

    private static Comment ours(Optional<Comment> found, Member member) {
        return found.filter(it -> it.organisation().equals(member.organisation()))
                .orElseThrow(NotFound::new);
    }
}
