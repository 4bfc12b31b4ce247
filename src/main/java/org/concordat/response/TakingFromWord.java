package org.concordat.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.response.ReadPosition.ReadPart;
import org.concordat.response.WordReturn.Part;
import org.concordat.response.WordReturn.ReturnedPosition;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what came back in a Word file into our response, part by part and by the saving that everybody's words go
 * through: what a colleague wrote meanwhile stays beside it, and where both touch the same, whoever takes it decides.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class TakingFromWord {

    private final ResponseRepository responses;
    private final HeldResponses held;
    private final WordReading reading;
    private final WordReturnRows rows;
    private final ResponseDrafting drafting;
    private final CurrentMember current;

    TakingFromWord(
            ResponseRepository responses,
            HeldResponses held,
            WordReading reading,
            WordReturnRows rows,
            ResponseDrafting drafting,
            CurrentMember current) {
        this.responses = responses;
        this.held = held;
        this.reading = reading;
        this.rows = rows;
        this.drafting = drafting;
        this.current = current;
    }

    /** What became of an attempt to take something: which parts are in, and which touch what a colleague wrote. */
    public record Taken(List<Part> taken, List<Part> conflicts, boolean signOffCancelled) {

        public Taken {
            taken = List.copyOf(taken);
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * What waits in the file that I last brought for any version of a response of ours. It is read by whoever brought it,
     * whatever became of the response or of their roles.
     *
     * @throws NotFound when the response is not ours
     */
    @Transactional(readOnly = true)
    public Optional<WordReturn> waiting(ResponseId id) {
        var me = current.require();
        var response = responses.findById(id.value()).orElseThrow(NotFound::new).of(me.organisation());
        return rows.last(id, me.person()).map(it -> shown(it, reading.read(response, me, it)));
    }

    private static WordReturn shown(WordReturnRows.Row row, WordReading.Read read) {
        var byTarget = new LinkedHashMap<Target, List<Part>>();
        read.parts().values().stream()
                .filter(it -> !row.settled().contains(it.id()))
                .forEach(it -> byTarget.computeIfAbsent(it.target(), at -> new ArrayList<>())
                        .add(it.shown()));
        return new WordReturn(
                row.response(),
                row.name(),
                row.at(),
                byTarget.entrySet().stream()
                        .map(it -> new ReturnedPosition(it.getKey(), it.getValue()))
                        .toList(),
                read.told());
    }

    /**
     * Takes some parts of what waits. One that touches what a colleague saved meanwhile is laid aside as always, and waits
     * on here.
     *
     * @param parts by their ids; what waits no more is nothing
     * @throws TooLong when a position would be longer than it may be: none of them is taken
     * @throws AccessDeniedException for whoever is no drafter
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when the response was submitted
     * @throws NotFound when the response is not ours, or nothing waits
     */
    @Transactional
    public Taken take(ResponseId id, Set<String> parts) {
        var ours = held.by(id);
        var row = rows.last(id, ours.drafter().person()).orElseThrow(NotFound::new);
        var found = reading.read(ours.response(), ours.drafter(), row).parts();
        var taken = new ArrayList<Part>();
        var conflicts = new ArrayList<Part>();
        boolean cancelled = false;
        rows.beginTaking();
        for (var part : found.values()) {
            if (!parts.contains(part.id()) || row.settled().contains(part.id())) {
                continue;
            }
            switch (save(ours.response(), part)) {
                case SaveOutcome.Saved saved -> {
                    taken.add(part.shown());
                    cancelled |= saved.signOffCancelled();
                }
                case SaveOutcome.Merged merged -> {
                    taken.add(part.shown());
                    cancelled |= merged.saved().signOffCancelled();
                }
                case SaveOutcome.Conflict conflict -> conflicts.add(part.shown());
            }
        }
        rows.endTaking();
        rows.settle(
                row.response(),
                ours.drafter().person(),
                taken.stream().map(Part::id).toList());
        return new Taken(taken, conflicts, cancelled);
    }

    /** On top of what stands there now where nobody touched this part meanwhile; else as its writer had it before them. */
    private SaveOutcome save(Response response, ReadPart part) {
        var position = response.on(part.target());
        var present = position.map(Position::draft).orElse(PositionDraft.empty());
        return part.edit().isSame(part.base(), present)
                ? drafting.save(
                        response.id(),
                        part.target(),
                        position.map(Position::revision).orElse(0),
                        part.edit().in(present))
                : drafting.save(
                        response.id(),
                        part.target(),
                        part.revision(),
                        part.edit().in(part.base()));
    }

    /**
     * Leaves some parts of what waits as they are in the response.
     *
     * @throws NotFound when the response is not ours, or nothing waits
     */
    @Transactional
    public void leave(ResponseId id, Set<String> parts) {
        var me = mine(id);
        var row = rows.last(id, me.person()).orElseThrow(NotFound::new);
        rows.settle(row.response(), me.person(), parts);
    }

    /**
     * Drops the file that I brought, and what waits in it.
     *
     * @throws NotFound when the response is not ours, or nothing waits
     */
    @Transactional
    public void drop(ResponseId id) {
        var me = mine(id);
        var row = rows.last(id, me.person()).orElseThrow(NotFound::new);
        rows.drop(row.response(), me.person());
    }

    private Member mine(ResponseId id) {
        var me = current.require();
        responses.findById(id.value()).orElseThrow(NotFound::new).of(me.organisation());
        return me;
    }
}
