package org.concordat.discussion;

import java.util.List;
import java.util.Optional;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.record.CommentReading;
import org.concordat.record.CommentReading.Mark;
import org.concordat.record.ListedComment;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.ListedPosition;
import org.concordat.record.PageMark;
import org.concordat.record.PositionFilter;
import org.concordat.record.PositionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the members of an organisation read of others: the same public text as everybody's, and nothing else. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class ReadingAlong {

    private final PositionReading record;
    private final CommentReading comments;
    private final ConsultationReading consultations;
    private final CurrentMember current;

    ReadingAlong(
            PositionReading record, CommentReading comments, ConsultationReading consultations, CurrentMember current) {
        this.record = record;
        this.comments = comments;
        this.consultations = consultations;
        this.current = current;
    }

    /**
     * A page of the published positions.
     *
     * @param question only those on this question, or all where it is empty
     * @param after where the page before said that this one begins
     * @throws NotFound when there is no such consultation
     */
    public PositionsPage positions(ConsultationId consultation, Optional<Integer> question, @Nullable String after) {
        var member = current.require();
        var slug = consultations.find(consultation).orElseThrow(NotFound::new).slug();
        var filter = new PositionFilter(slug, null, null, question.orElse(null), null, null, null);
        var mark = after == null ? null : PageMark.parse(after).orElse(null);
        var leaf = record.positions(filter, mark);
        return new PositionsPage(
                leaf.items().stream()
                        .map(it -> shown(it, it.firstComments(), member))
                        .toList(),
                leaf.next());
    }

    /**
     * The first of the published positions on the same.
     *
     * @throws NotFound when there is no such consultation
     */
    public List<PositionToDiscuss> on(ConsultationId consultation, Target target) {
        var member = current.require();
        var slug = consultations.find(consultation).orElseThrow(NotFound::new).slug();
        return record.on(slug, target).stream()
                .map(it -> shown(it, it.firstComments(), member))
                .toList();
    }

    /** One published position; what was said of it is read page by page. */
    public Optional<PositionToDiscuss> position(Reference reference) {
        var member = current.require();
        return record.versions(reference).stream()
                .filter(ListedPosition::current)
                .findFirst()
                .map(it -> shown(it, List.of(), member));
    }

    /** A page of what was said of a position, each comment with its replies. */
    public CommentReading.Page comments(Reference position, CommentReading.Order order, @Nullable Mark from) {
        current.require();
        return comments.page(position, order, from);
    }

    private static PositionToDiscuss shown(ListedPosition it, List<ListedComment> comments, Member member) {
        var lead = it.organisations().getFirst();
        return new PositionToDiscuss(
                it.reference(),
                it.consultation(),
                it.version(),
                it.organisations().stream().map(ListedOrganisation::name).toList(),
                lead.kind(),
                lead.fictional(),
                it.question(),
                it.paragraph(),
                it.stance(),
                it.answer(),
                it.provenance(),
                it.text().html(),
                it.detail(),
                it.conditions(),
                it.asAt(),
                comments.stream()
                        .map(comment -> new PublishedRemark(
                                comment.reference(),
                                comment.organisation().name(),
                                comment.text().html(),
                                comment.writtenAt()))
                        .toList(),
                it.comments(),
                it.organisations().stream().anyMatch(holder -> holder.slug().equals(member.slug())));
    }
}
