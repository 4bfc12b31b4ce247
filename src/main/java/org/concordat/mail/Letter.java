package org.concordat.mail;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words.
 *
 * @param lines a list below the paragraphs; often empty
 * @param stop where its reader stops mails of its kind
 */
record Letter(
        String subject,
        List<String> paragraphs,
        List<String> lines,
        @Nullable String link,
        String foot,
        @Nullable String stop) {

    /** All that it says, in order. */
    List<String> words() {
        return Stream.concat(paragraphs.stream(), lines.stream()).toList();
    }
}
