package org.concordat.record;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list.
 *
 * @param next where the next page starts, as its address says it; nothing on the last page
 */
public record Leaf<T>(List<T> items, @Nullable String next) {

    /** From one item more than fits, if there was one. */
    static <T> Leaf<T> of(List<T> found, int size, Function<T, String> mark) {
        return found.size() > size
                ? new Leaf<>(List.copyOf(found.subList(0, size)), mark.apply(found.get(size - 1)))
                : new Leaf<>(List.copyOf(found), null);
    }
}
