package org.concordat.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.kernel.Target;

/**
 * What a drafter asks colleagues for.
 *
 * @param asked what they are asked, in a few words
 * @param targets on what they are asked to write
 * @param until the last day on which they can
 * @param most how many contributions it takes
 */
public record NewCollection(String asked, Set<Target> targets, LocalDate until, int most) {

    /** The longest word of what is asked, in characters. */
    public static final int ASKED_MAXIMUM = 1_000;

    /** How many contributions a collection can take, of which one is chosen. */
    public static final List<Integer> SIZES = List.of(10, 25, 50, 100, 250, 500);

    public NewCollection {
        targets = Set.copyOf(targets);
    }

    /** The targets in the order in which people read them. */
    List<Target> inOrder() {
        var ordered = new TreeSet<>(Target.ORDER);
        ordered.addAll(targets);
        return List.copyOf(ordered);
    }
}
