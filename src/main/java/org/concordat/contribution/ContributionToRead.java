package org.concordat.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Target;
import org.concordat.text.Text;

/**
 * A contribution, to be read beside the draft.
 *
 * @param pieces what it says, each on one target
 */
public record ContributionToRead(
        ContributionId id, String name, String post, String address, Instant sentAt, List<Piece> pieces) {

    /**
     * What it says on one target.
     *
     * @param taken which sentences of it are in the draft, or were
     * @param times how often something was taken of it: whoever takes more says what they saw
     */
    public record Piece(Target target, Text points, Set<Integer> taken, int times) {}
}
