package org.concordat.mail;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words.
 *
 * @param lines a list below the paragraphs; often empty
 * @param stop where its reader stops mails of its kind
 * @param why why they get it, and that it can be stopped there
 */
record Letter(
        String subject,
        List<String> paragraphs,
        List<MailLine> lines,
        @Nullable String link,
        String foot,
        @Nullable String stop,
        String why) {

    /** All that it says, in order. */
    List<String> words() {
        return Stream.concat(paragraphs.stream(), lines.stream().map(MailLine::words))
                .toList();
    }
}
