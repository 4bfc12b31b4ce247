package org.concordat.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person. Its words stand in the message bundles as {@code mail.<template>.subject} and
 * {@code mail.<template>.body}; it never holds the words of a private thing.
 *
 * @param to the address
 * @param template which words
 * @param words what the placeholders {0}, {1} … of subject and body stand for, in plain text
 * @param path where its link leads, below the portal's own address, such as {@code /workspace/invitations/…}
 */
public record Mail(
        String to,
        String template,
        List<String> words,
        @Nullable String path) {

    public Mail {
        words = List.copyOf(words);
    }
}
