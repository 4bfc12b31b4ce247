package org.concordat.text;

/**
 * A text as it is published, written out. Where words were left out it says why by a code; {@link LeftOut} puts that into
 * the words of whoever reads it.
 *
 * @param html safe as it is
 * @param plain the same words without looks
 * @param redacted whether any words were left out
 */
public record PublishedText(String html, String plain, boolean redacted) {

    /** Writes a text out. */
    public static PublishedText of(Text text) {
        return new PublishedText(
                text.html(),
                text.isRedacted() ? Plain.of(text, LeftOut::inPlain).words() : text.plain(),
                text.isRedacted());
    }
}
