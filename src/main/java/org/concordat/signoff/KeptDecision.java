package org.concordat.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The record of a decision with a signature, as it is kept; all empty where none was asked for. */
@Embeddable
record KeptDecision(
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        @Column(name = "decision_published_on") @Nullable LocalDate publishedOn,
        @Column(name = "decision_reasons") @Nullable String reasons,
        @Column(name = "decision_alternatives") @Nullable String alternatives,
        @Column(name = "decision_interests") @Nullable String interests,
        @Column(name = "decision_dispensations") @Nullable String dispensations,
        @Nullable LocalDate callInUntil) {

    static KeptDecision of(DecisionRecord record, @Nullable LocalDate callInUntil) {
        return new KeptDecision(
                record.decision(),
                record.decidedOn(),
                record.publishedOn(),
                record.reasons(),
                record.alternatives(),
                record.interests(),
                record.dispensations(),
                callInUntil);
    }

    @Nullable
    TakenDecision read() {
        return decision == null || reasons == null || alternatives == null || interests == null || dispensations == null
                ? null
                : new TakenDecision(
                        new DecisionRecord(
                                decision, decidedOn, publishedOn, reasons, alternatives, interests, dispensations),
                        callInUntil);
    }
}
