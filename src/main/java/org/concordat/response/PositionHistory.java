package org.concordat.response;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.Names;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.membership.CurrentMember;
import org.concordat.response.RevisionRows.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wrote what of our positions, and when, through all versions; in a fixed number of statements. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class PositionHistory {

    /** How many lines are read at once. */
    static final int PAGE = 20;

    private final ResponseRepository responses;
    private final RevisionRows revisions;
    private final AsideRows asides;
    private final CurrentMember current;
    private final Names names;

    PositionHistory(
            ResponseRepository responses,
            RevisionRows revisions,
            AsideRows asides,
            CurrentMember current,
            Names names) {
        this.responses = responses;
        this.revisions = revisions;
        this.asides = asides;
        this.current = current;
        this.names = names;
    }

    /**
     * The history of our position on a target, in all versions of a response of ours.
     *
     * @param after the last line that was read before; none for the newest
     * @throws NotFound when the response is not ours
     */
    @Transactional(readOnly = true)
    public PositionPast of(ResponseId id, Target target, @Nullable PositionRevision after) {
        var us = current.require().organisation();
        var response = responses.findById(id.value()).orElseThrow(NotFound::new).of(us);
        var rows = revisions.sittings(response, target, after, PAGE + 1);
        var laid = after == null ? asides.on(response, target, PAGE) : List.<AsideRows.Row>of();
        var writers =
                names.of(Stream.concat(rows.stream().map(Row::by), laid.stream().map(AsideRows.Row::by))
                        .collect(Collectors.toSet()));
        var lines = new ArrayList<PositionRevision>();
        for (int i = 0; i < Math.min(PAGE, rows.size()); i++) {
            var row = rows.get(i);
            var before = i + 1 < rows.size() ? rows.get(i + 1).said() : PositionDraft.empty();
            lines.add(new PositionRevision(
                    row.response(),
                    row.version(),
                    row.revision(),
                    row.how(),
                    writers.getOrDefault(row.by(), ""),
                    row.at(),
                    row.said(),
                    before));
        }
        return new PositionPast(
                lines,
                laid.stream()
                        .map(it -> new PositionPast.Aside(
                                writers.getOrDefault(it.by(), ""), it.at(), it.said(), it.base()))
                        .toList(),
                rows.size() > PAGE);
    }
}
