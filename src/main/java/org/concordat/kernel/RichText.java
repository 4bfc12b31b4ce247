package org.concordat.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a person wrote, in Markdown. It is cleaned once, when it is made, and turned into safe HTML in one place only,
 * so that nobody else needs to know how.
 *
 * <p>Cleaning keeps the words and drops what only disguises them: text is stored in Unicode form NFC with plain line
 * ends, without control characters, bidirectional overrides, invisible separators, private-use characters and lone
 * surrogates (Unicode Technical Report 36). Joiners stay, because some scripts need them.
 *
 * <p>Example: {@code RichText.of("We *support* it.").html()} is {@code <p>We <em>support</em> it.</p>}, while
 * {@code RichText.of("<script>x</script>").html()} shows the angle brackets as text.
 */
public final class RichText {

    private final String source;

    private RichText(String source) {
        this.source = source;
    }

    /** The text, cleaned. Cleaning a cleaned text changes nothing. */
    public static RichText of(String written) {
        return new RichText(clean(written));
    }

    /** The cleaned Markdown, as it is stored, signed and compared. */
    public String source() {
        return source;
    }

    /** Length in characters as a person counts them, for limits and counters. */
    public int characters() {
        return source.codePointCount(0, source.length());
    }

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return source.isBlank();
    }

    /** Sanitised HTML: paragraphs, emphasis, lists, quotations, code, headings from the third level, safe links. */
    public String html() {
        return published(List.of()).html();
    }

    /** The words alone. */
    public String plain() {
        return published(List.of()).plain();
    }

    /**
     * The text as the public may read it. Spans that touch or overlap are joined; nothing of the words in them is left
     * in the result, and a link whose address was touched loses it.
     *
     * @throws IndexOutOfBoundsException when a span reaches past the end
     */
    public PublishedText published(List<RedactedSpan> redactions) {
        var spans = joined(redactions);
        var kept = new StringBuilder();
        var labels = new ArrayList<String>();
        int from = 0;
        for (var span : spans) {
            kept.append(source, from, span.start()).append(Markdown.placeholder(labels.size()));
            labels.add(span.label());
            from = span.end();
        }
        kept.append(source, from, source.length());
        return Markdown.publish(kept.toString(), labels);
    }

    private List<RedactedSpan> joined(List<RedactedSpan> redactions) {
        var joined = new ArrayList<RedactedSpan>();
        for (var next : redactions.stream()
                .sorted(Comparator.comparingInt(RedactedSpan::start))
                .map(this::onWholeCharacters)
                .toList()) {
            if (!joined.isEmpty() && joined.getLast().end() >= next.start()) {
                var last = joined.removeLast();
                joined.add(new RedactedSpan(
                        last.start(), Math.max(last.end(), next.end()), labels(last.label(), next.label())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static String labels(String one, String other) {
        return List.of(one.split(", ")).contains(other) ? one : one + ", " + other;
    }

    /** Half a surrogate pair would be left behind as a broken character: the span takes the whole of it. */
    private RedactedSpan onWholeCharacters(RedactedSpan span) {
        if (span.end() > source.length()) {
            throw new IndexOutOfBoundsException("A redaction reaches past the end of the text");
        }
        int start = splitsPair(span.start()) ? span.start() - 1 : span.start();
        int end = splitsPair(span.end()) ? span.end() + 1 : span.end();
        return new RedactedSpan(start, end, span.label());
    }

    private boolean splitsPair(int at) {
        return at > 0
                && at < source.length()
                && Character.isHighSurrogate(source.charAt(at - 1))
                && Character.isLowSurrogate(source.charAt(at));
    }

    /** A single line cleaned in the same way: names, titles, notes. White space is folded. */
    public static String line(String written) {
        return clean(written).replaceAll("\\s+", " ").strip();
    }

    private static String clean(String written) {
        var plainLines = written.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        var kept = new StringBuilder(plainLines.length());
        plainLines.codePoints().filter(RichText::isKept).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).stripTrailing();
    }

    private static boolean isKept(int character) {
        if (character == '\n' || character == '\t') {
            return true;
        }
        boolean disguise = character == 0x200B
                || character == 0x2060
                || character == 0xFEFF
                || character == 0x00AD
                || (character >= 0x200E && character <= 0x200F)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || (character >= 0xFFF9 && character <= 0xFFFB)
                || (character >= 0xE0000 && character <= 0xE007F);
        return !disguise
                && switch (Character.getType(character)) {
                    case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
                    default -> true;
                };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RichText that && that.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
