package org.concordat.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a point says.
 *
 * @param theme under which it is read with others, or empty
 * @param answer what became of it; nothing while that is open
 * @param heard what those who responded said
 * @param answered what was changed, or why it was not
 * @param links what it is about: {@code question-7}, {@code paragraph-L4-3}, {@code paper}, or the reference of a position
 * @param shown a paragraph before and after
 */
public record PointWords(
        String title,
        String theme,
        @Nullable Answer answer,
        String heard,
        String answered,
        List<String> links,
        BeforeAfter shown) {

    public PointWords {
        links = List.copyOf(links);
    }

    /** Words that show no paragraph. */
    public PointWords(
            String title, String theme, @Nullable Answer answer, String heard, String answered, List<String> links) {
        this(title, theme, answer, heard, answered, links, BeforeAfter.NONE);
    }
}
