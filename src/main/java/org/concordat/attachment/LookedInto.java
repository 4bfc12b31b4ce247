package org.concordat.attachment;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a file beside what it shows.
 *
 * @param copies that may be published in its place, the latest last
 */
public record LookedInto(Set<Finding> found, List<PublicCopy> copies) {

    /** Of a file into which nobody looked yet. */
    public static final LookedInto NOT_YET = new LookedInto(Set.of(), List.of());

    public LookedInto {
        found = Set.copyOf(found);
        copies = List.copyOf(copies);
    }

    /** The copy that was made here; nothing where none can be made safely. */
    public Optional<PublicCopy> made() {
        return copies.stream().filter(it -> !it.supplied()).findFirst();
    }

    /** What somebody sent last in its place. */
    public Optional<PublicCopy> supplied() {
        return copies.stream().filter(PublicCopy::supplied).reduce((one, later) -> later);
    }
}
