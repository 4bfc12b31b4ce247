package org.concordat.moderation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that was decided on a case, the oldest first; at least once. Whoever keeps what was decided decides nothing new: what
 * stands is the last decision that changed something, with its reasons, its appeal and its being the last word.
 */
record CaseDecisions(List<ModerationDecision> all) {

    /** The last that changed something. */
    ModerationDecision standing() {
        return since().getFirst();
    }

    /** What is told of it to its author. */
    Explanation explanation(Map<UUID, Appeal> appeals) {
        var since = since();
        var standing = since.getFirst();
        boolean lastWord = all.stream().anyMatch(it -> it.occasion() == Occasion.APPEAL && it.keeps(standing));
        var noteSince = "";
        @Nullable Appeal appeal = null;
        for (var decision : since) {
            var made = appeals.get(decision.id());
            appeal = made == null ? appeal : made;
            noteSince = decision == standing || decision.note().isBlank() ? noteSince : decision.note();
        }
        return standing.explanation(noteSince, lastWord, appeal);
    }

    /** What stands, and those after it that kept it. */
    private List<ModerationDecision> since() {
        int from = all.size() - 1;
        while (from > 0 && all.get(from).keeps(all.get(from - 1))) {
            from--;
        }
        return all.subList(from, all.size());
    }
}
