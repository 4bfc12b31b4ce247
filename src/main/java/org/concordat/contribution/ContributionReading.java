package org.concordat.contribution;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.account.Names;
import org.concordat.contribution.TakenRows.Sent;
import org.concordat.contribution.TakenRows.SentPiece;
import org.concordat.contribution.TakenRows.Taken;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.response.JointId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where drafters read what colleagues sent, in a fixed number of statements. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class ContributionReading {

    /** So many are listed, the newest first. */
    public static final int LISTED = 500;

    private final TakenRows rows;
    private final CurrentMember current;
    private final Names names;
    private final ConsultationClock clock;

    ContributionReading(TakenRows rows, CurrentMember current, Names names, ConsultationClock clock) {
        this.rows = rows;
        this.current = current;
        this.names = names;
        this.clock = clock;
    }

    /** What was sent for our response, the newest first. For drafters alone. */
    public List<ContributionInRoom> list(ConsultationId consultation) {
        var us = current.require().as(Role.DRAFTER);
        var sent = rows.sent(us.organisation(), consultation, LISTED);
        var ids = sent.stream().map(Sent::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var pieces = rows.pieces(ids).stream().collect(Collectors.groupingBy(SentPiece::contribution));
        var taken = rows.taken(ids).stream().collect(Collectors.groupingBy(Taken::contribution));
        var people = names.of(
                taken.values().stream().flatMap(List::stream).map(Taken::by).collect(Collectors.toSet()));
        var read = rows.read(ids);
        return sent.stream()
                .map(it -> {
                    var said = pieces.getOrDefault(it.id(), List.of());
                    return new ContributionInRoom(
                            it.id(),
                            it.name(),
                            it.post(),
                            said.stream().map(SentPiece::target).toList(),
                            said.stream().mapToInt(SentPiece::words).sum(),
                            it.sentAt(),
                            !read.contains(it.id()),
                            taken.getOrDefault(it.id(), List.of()).stream()
                                    .map(one -> people.getOrDefault(one.by(), ""))
                                    .distinct()
                                    .toList());
                })
                .toList();
    }

    /**
     * Opens one, which is new to nobody from then on. For drafters alone.
     *
     * @throws NotFound when it was not sent, or not to us
     */
    @Transactional
    public ContributionToRead open(ContributionId id) {
        var us = current.require().as(Role.DRAFTER);
        var sent = rows.sent(id)
                .filter(it -> it.organisation().equals(us.organisation()))
                .orElseThrow(NotFound::new);
        rows.markRead(id, us.person(), clock.instant());
        var taken = rows.taken(List.of(id)).stream().collect(Collectors.groupingBy(Taken::ordinal));
        return new ContributionToRead(
                id,
                sent.name(),
                sent.post(),
                sent.address(),
                sent.sentAt(),
                rows.whole(id).stream()
                        .map(it -> {
                            var gone = taken.getOrDefault(it.ordinal(), List.of());
                            var sentences = new HashSet<Integer>();
                            gone.forEach(one -> sentences.addAll(one.sentences()));
                            return new ContributionToRead.Piece(it.target(), it.points(), sentences, gone.size());
                        })
                        .toList());
    }

    /**
     * Who of our colleagues wrote what of a draft on a target, as far as it came from them: the earliest first. For all of
     * us, and for nobody with whom we share a joint one.
     *
     * @param joint which draft; our own where there is none
     */
    public List<TakenWords> taken(ConsultationId consultation, @Nullable JointId joint, Target target) {
        var us = current.require();
        var taken = rows.taken(us.organisation(), consultation, joint, target);
        if (taken.isEmpty()) {
            return List.of();
        }
        var authors = rows.sent(taken.stream().map(Taken::contribution).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Sent::id, Function.identity()));
        var people = names.of(taken.stream().map(Taken::by).collect(Collectors.toSet()));
        return taken.stream()
                .map(it -> {
                    var author = authors.get(it.contribution());
                    return new TakenWords(
                            it.contribution(),
                            author == null ? "" : author.name(),
                            author == null ? "" : author.post(),
                            it.words(),
                            people.getOrDefault(it.by(), ""),
                            it.at());
                })
                .toList();
    }
}
