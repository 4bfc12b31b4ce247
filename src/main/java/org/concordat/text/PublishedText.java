package org.concordat.text;

import java.util.function.UnaryOperator;

/**
 * A text as the public reads it, written out.
 *
 * @param html safe as it is; where words were left out stands {@code <span class="redacted">redacted: reason</span>}
 * @param plain the same words without looks, {@code [redacted: reason]} where some were left out
 * @param redacted whether any words were left out
 */
public record PublishedText(String html, String plain, boolean redacted) {

    /**
     * Writes a text out.
     *
     * @param reasons the words for the codes of redactions
     */
    public static PublishedText of(Text text, UnaryOperator<String> reasons) {
        return new PublishedText(text.html(reasons), text.plain(reasons), text.isRedacted());
    }

    /** Writes out a text of which nothing was left out. */
    public static PublishedText of(Text text) {
        return new PublishedText(text.html(), text.plain(), text.isRedacted());
    }
}
