package org.concordat.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the margin of a paragraph: how many positions bear on it, directly or through a question about it.
 *
 * @param submitted those that stand in responses
 * @param reported those that the press reported
 * @param kinds by the kinds of organisation that hold them; a joint position counts for each kind
 * @param voice one of them, to be read in passing: the one that differs most from assent
 */
public record MarginNote(
        int submitted,
        int reported,
        List<StanceCount> stances,
        List<KindCount> kinds,
        @Nullable ListedPosition voice) {

    public int positions() {
        return submitted + reported;
    }
}
