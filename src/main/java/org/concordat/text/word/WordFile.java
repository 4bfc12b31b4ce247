package org.concordat.text.word;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a Word document: all its visible words, in order.
 *
 * @param properties what whoever wrote the file noted in it, by name
 * @param places the ids of all places that it still has, also of those without words
 * @param passages the words, by where they stand
 * @param oddities what is not words, or not in its place
 */
public record WordFile(
        Map<String, String> properties, Set<String> places, List<Passage> passages, List<Oddity> oddities) {

    /** The largest file that is opened. */
    public static final int BYTES_MAXIMUM = 10 * 1024 * 1024;

    public WordFile {
        properties = Map.copyOf(properties);
        places = Set.copyOf(places);
        passages = List.copyOf(passages);
        oddities = List.copyOf(oddities);
    }

    /**
     * Words that stand together.
     *
     * @param place the id of their place; none for those between places
     * @param after the words of the heading that they stand under
     * @param words with every tracked change accepted
     * @param before with every tracked change rejected
     * @param trackedBy who tracked changes in them
     */
    public record Passage(@Nullable String place, String after, Text words, Text before, Set<String> trackedBy) {

        public Passage {
            trackedBy = Set.copyOf(trackedBy);
        }
    }

    /**
     * Something that a text cannot hold.
     *
     * @param place the id of the place in which it stands; none between places
     * @param after the words of the heading that it stands under
     * @param words what can be read of it, to be copied
     * @param by who left it there, where that is known
     */
    public record Oddity(Kind kind, @Nullable String place, String after, String words, String by) {

        /** What it is. */
        public enum Kind {
            PICTURE,
            TEXT_BOX,
            TABLE,
            COMMENT,
            HIDDEN,
            EQUATION,
            /** A sheet, a chart or a file put into the document. */
            EMBEDDED,
            HEADER_OR_FOOTER,
            /** Words at an id that stands in the document once more. */
            DOUBLED
        }
    }

    /**
     * Reads a file.
     *
     * @param name as whoever sent it called it
     * @throws WordRefused when it is not opened
     */
    public static WordFile read(String name, byte[] file) {
        try (var parts = Parts.of(name, file)) {
            return new WordReader(parts).read();
        }
    }
}
