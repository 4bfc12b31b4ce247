package org.concordat.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in a line. */
public sealed interface Inline {

    /**
     * Words that look alike. A line break among them is {@code '\n'}.
     *
     * @param link where they lead: http, https or mailto; none for most words
     */
    record Words(
            String text,
            boolean strong,
            boolean emphasis,
            @Nullable String link) implements Inline {

        /** Words as they come. */
        public Words(String text) {
            this(text, false, false, null);
        }

        Words with(String otherText) {
            return new Words(otherText, strong, emphasis, link);
        }

        Words withoutLink() {
            return link == null ? this : new Words(text, strong, emphasis, null);
        }

        boolean looksLike(Words other) {
            return strong == other.strong && emphasis == other.emphasis && java.util.Objects.equals(link, other.link);
        }
    }

    /**
     * The mark of a footnote.
     *
     * @param label as it stands in the words, and at the note
     */
    record NoteMark(String label) implements Inline {}

    /**
     * A place where words were left out of what the public reads.
     *
     * @param reason why, as a code such as {@code NAME_AND_ADDRESS}; whoever writes the text out puts it into words
     */
    record Redacted(String reason) implements Inline {

        /** What stands for it among the words of a text that is not published. */
        static String plain(String reason) {
            return "[redacted: " + reason.toLowerCase(Locale.ROOT).replace('_', ' ') + "]";
        }
    }
}
