package org.concordat.record;

import java.util.List;
import java.util.UUID;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.jspecify.annotations.Nullable;

/** An answer at the end of a consultation, for the record: plain words throughout. */
public record PublishedOutcome(UUID id, String title, String series, String introduction, List<Point> points) {

    public PublishedOutcome {
        points = List.copyOf(points);
    }

    /**
     * One point of it.
     *
     * @param theme under which it is read with others, or empty
     * @param answer code of what became of it
     * @param heard what those who responded said
     * @param answered what was changed, or why it was not
     * @param links what it is about: a question, a paragraph or the paper as targets are written, or a position's reference
     * @param shown a paragraph before and after, where it shows one
     */
    public record Point(
            String title,
            String theme,
            String answer,
            String heard,
            String answered,
            List<String> links,
            @Nullable BeforeAfter shown) {

        public Point {
            links = List.copyOf(links);
        }
    }

    /**
     * A paragraph as it read before and as it reads after, as one text of which words were kept, taken out and put in.
     *
     * @param paragraph its ref
     * @param quoted whether what it read before are the paper's own words
     * @param version of the paper that reads as after; nothing where the words come from elsewhere
     * @param source where they come from, or empty
     */
    public record BeforeAfter(
            String paragraph,
            boolean quoted,
            String before,
            String after,
            @Nullable Integer version,
            String source) {

        /** How the one differs from the other, word by word. */
        public WordDiff words() {
            return WordDiff.between(Text.ofPlain(before), Text.ofPlain(after));
        }

        /** Whether so much was kept that what differs can be read word by word: at least half of the longer one. */
        public boolean isReworded() {
            int kept = words().pieces().stream()
                    .filter(it -> it.fate() == WordDiff.Fate.KEPT)
                    .mapToInt(it -> it.words().length())
                    .sum();
            return kept * 2 >= Math.max(before.length(), after.length());
        }
    }
}
