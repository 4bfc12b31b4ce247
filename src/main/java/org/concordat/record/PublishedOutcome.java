package org.concordat.record;

import java.util.List;
import java.util.UUID;

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
     */
    public record Point(String title, String theme, String answer, String heard, String answered, List<String> links) {

        public Point {
            links = List.copyOf(links);
        }
    }
}
