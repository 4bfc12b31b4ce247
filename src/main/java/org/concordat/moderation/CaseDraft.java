package org.concordat.moderation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a moderator has marked and written on a case that they have not decided.
 *
 * @param redactions the marked words, none overlapping another
 * @param withheld the parts to be withheld, by their keys
 * @param files what is chosen for files so far, by their keys
 * @param dismissed suggestions that they turned down
 */
public record CaseDraft(
        List<RedactionRequest> redactions,
        Map<String, DecisionReason> withheld,
        Map<String, FileChoice> files,
        List<RedactionRequest> dismissed,
        Set<DecisionReason> reasons,
        String note) {

    /** Nothing yet. */
    public static final CaseDraft EMPTY = new CaseDraft(List.of(), Map.of(), List.of(), Set.of(), "");

    public CaseDraft {
        redactions = List.copyOf(redactions);
        withheld = Map.copyOf(withheld);
        files = files == null ? Map.of() : Map.copyOf(files); // kept before there were choices
        dismissed = List.copyOf(dismissed);
        reasons = Set.copyOf(reasons);
    }

    /** On a content without files. */
    public CaseDraft(
            List<RedactionRequest> redactions,
            Map<String, DecisionReason> withheld,
            List<RedactionRequest> dismissed,
            Set<DecisionReason> reasons,
            String note) {
        this(redactions, withheld, Map.of(), dismissed, reasons, note);
    }
}
