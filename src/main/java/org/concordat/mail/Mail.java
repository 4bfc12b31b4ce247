package org.concordat.mail;

import java.util.List;
import org.concordat.kernel.MailAddress;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person. Its words stand in the message bundles as {@code mail.<template>.subject} and
 * {@code mail.<template>.body}, paragraphs separated by an empty line; the link is added below the body. It never holds
 * the words of a private thing.
 *
 * @param to the address; one, and nothing but an address
 * @param template which words
 * @param words what the placeholders {0}, {1} … of subject and body stand for, in plain text; each becomes one line that
 *     holds no control characters and nothing that mail programs would turn into a link
 * @param path where its link leads, below the portal's own address, such as {@code /workspace/invitations/…}
 * @param lines a list below the body
 * @param stop where its reader stops mails of its kind, without an account, by one {@code POST} (RFC 8058); nothing where
 *     it is one that cannot be stopped
 */
public record Mail(
        String to,
        String template,
        List<String> words,
        @Nullable String path,
        List<MailLine> lines,
        @Nullable String stop) {

    private static final int LONGEST_WORD = 500;

    /** @throws IllegalArgumentException when the address is none, or the path does not lead below the portal's address */
    public Mail {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("No address to send a mail to");
        }
        if (leadsAway(path) || leadsAway(stop) || lines.stream().anyMatch(it -> leadsAway(it.path()))) {
            throw new IllegalArgumentException("A mail leads nowhere but to the portal");
        }
        words = words.stream().map(Mail::harmless).toList();
        lines = lines.stream()
                .map(it -> new MailLine(harmless(it.words()), it.path()))
                .toList();
    }

    /** One without a list, which cannot be stopped. */
    public Mail(String to, String template, List<String> words, @Nullable String path) {
        this(to, template, words, path, List.of(), null);
    }

    private static boolean leadsAway(@Nullable String path) {
        return path != null && !path.matches("/(?![/\\\\])[\\x21-\\x7e]*");
    }

    /** Whether mails can be sent to what somebody typed: one plain address, without a name, a line end or a second one. */
    public static boolean isAddress(String typed) {
        return MailAddress.parse(typed).filter(typed::equalsIgnoreCase).isPresent();
    }

    private static String harmless(String word) {
        var line = Characters.line(word);
        if (line.codePointCount(0, line.length()) > LONGEST_WORD) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST_WORD)) + "…";
        }
        return line.replace("://", ": //").replaceAll("(?i)\\bwww\\.", "www . ");
    }
}
