package org.concordat.signoff;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An executive decision that was taken by signing.
 *
 * @param callInUntil the last day on which it can be called in; nothing where it cannot
 */
public record TakenDecision(DecisionRecord record, @Nullable LocalDate callInUntil) {

    /** All of it, for the audit trail. */
    String trail() {
        return Stream.of(
                        "decided " + record.decidedOn(),
                        "published " + record.publishedOn(),
                        callInUntil == null ? null : "subject to call-in until " + callInUntil,
                        "decision: " + record.decision(),
                        "reasons: " + record.reasons(),
                        "alternatives rejected: " + said(record.alternatives()),
                        "interests declared: " + said(record.interests()),
                        "dispensations: " + said(record.dispensations()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static String said(String words) {
        return words.isEmpty() ? "none" : words;
    }
}
