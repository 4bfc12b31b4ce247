package org.concordat.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.Names;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what became of a case so far, and by whom. */
@Component
class CaseHistory {

    private final DecisionRepository decisions;
    private final ClaimRows claims;
    private final ReviewRows reviews;
    private final CaseEventRows events;
    private final ProposalRows proposals;
    private final Names names;

    CaseHistory(
            DecisionRepository decisions,
            ClaimRows claims,
            ReviewRows reviews,
            CaseEventRows events,
            ProposalRows proposals,
            Names names) {
        this.proposals = proposals;
        this.events = events;
        this.decisions = decisions;
        this.claims = claims;
        this.reviews = reviews;
        this.names = names;
    }

    /** @param who nobody where a reader did it */
    private record Happened(Instant at, @Nullable PersonId who, String what, String why) {}

    private static final Set<String> BESIDE = Set.of(HistoryLine.OPENED, HistoryLine.KEPT, HistoryLine.PROPOSED);

    /** The oldest first. */
    List<HistoryLine> of(ModerationCase found) {
        var lines = new ArrayList<Happened>();
        lines.add(happened(found.submittedAt(), found.submittedBy(), HistoryLine.SUBMITTED));
        claims.openings(found.id()).forEach(it -> lines.add(happened(it.at(), it.by(), HistoryLine.OPENED)));
        ModerationDecision before = null;
        for (var decision : decisions.findByCaseIdOrderByDecidedAt(found.id().value())) {
            var what = before != null && decision.keeps(before)
                    ? HistoryLine.KEPT
                    : decision.explanation().code();
            lines.add(happened(decision.decidedAt(), decision.decidedBy(), what));
            before = decision;
        }
        proposals.of(found.id()).forEach(it -> lines.add(happened(it.at(), it.by(), HistoryLine.PROPOSED)));
        for (var event : events.of(found.id())) {
            lines.add(happened(event.at(), event.by(), event.what().name()));
        }
        var takenBack = found.takenBack();
        if (takenBack != null) {
            lines.add(happened(takenBack.at(), takenBack.by(), HistoryLine.TAKEN_BACK));
        }
        reviews.of(found.id()).forEach(it -> lines.add(new Happened(it.at(), it.by(), HistoryLine.KEPT, it.why())));
        lines.sort(Comparator.comparing(Happened::at));
        var known = names.of(
                lines.stream().flatMap(it -> Stream.ofNullable(it.who())).collect(Collectors.toSet()));
        return lines.stream()
                .map(it -> new HistoryLine(
                        it.at(), it.who() == null ? "" : known.getOrDefault(it.who(), ""), it.what(), it.why()))
                .toList();
    }

    /** What ended a case that is over. */
    HistoryLine end(ModerationCase found) {
        return of(found).stream()
                .filter(it -> !BESIDE.contains(it.what()))
                .toList()
                .getLast();
    }

    private static Happened happened(Instant at, @Nullable PersonId who, String what) {
        return new Happened(at, who, what, "");
    }
}
