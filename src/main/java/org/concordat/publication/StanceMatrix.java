package org.concordat.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Stance;
import org.concordat.record.QuestionReading.Tally;

/**
 * Who stands where: kinds of organisation down, stances across, what was submitted apart from what was reported.
 *
 * @param stances the stances that anybody takes, from assent to dissent
 * @param parts one for each way of knowing that there is
 */
record StanceMatrix(List<Stance> stances, List<Part> parts) {

    /** The rows of what is known in one way. */
    record Part(Provenance provenance, int positions, List<Row> rows) {}

    /** One kind of organisation. */
    record Row(OrganisationKind kind, List<Cell> cells) {}

    /** How many of them take a stance. */
    record Cell(Stance stance, int positions) {}

    private static final List<Stance> FROM_ASSENT_TO_DISSENT = List.of(
            Stance.SUPPORT,
            Stance.SUPPORT_WITH_CONDITIONS,
            Stance.MIXED,
            Stance.PROPOSE_INSTEAD,
            Stance.OPPOSE,
            Stance.NO_VIEW,
            Stance.NOT_STATED,
            Stance.NOT_ASKED);

    static StanceMatrix of(List<Tally> tally) {
        var stances = FROM_ASSENT_TO_DISSENT.stream()
                .filter(stance -> tally.stream().anyMatch(it -> it.stance() == stance))
                .toList();
        var parts = new ArrayList<Part>();
        for (var provenance : List.of(Provenance.SUBMITTED, Provenance.SENT_IN, Provenance.REPORTED)) {
            var known =
                    tally.stream().filter(it -> it.provenance() == provenance).toList();
            if (!known.isEmpty()) {
                parts.add(part(provenance, known, stances));
            }
        }
        return new StanceMatrix(stances, List.copyOf(parts));
    }

    private static Part part(Provenance provenance, List<Tally> tally, List<Stance> stances) {
        var positions = tally.stream()
                .filter(it -> it.kind() == null)
                .mapToInt(Tally::positions)
                .sum();
        var rows = tally.stream()
                .map(Tally::kind)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(OrganisationKind::ordinal))
                .map(kind -> new Row(
                        kind,
                        stances.stream()
                                .map(stance -> new Cell(stance, count(tally, kind, stance)))
                                .toList()))
                .toList();
        return new Part(provenance, positions, rows);
    }

    private static int count(List<Tally> tally, OrganisationKind kind, Stance stance) {
        return tally.stream()
                .filter(it -> it.kind() == kind && it.stance() == stance)
                .mapToInt(Tally::positions)
                .sum();
    }
}
