package org.concordat.text;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The places in a {@link PublishedText} where words were left out. Each holds a code that says why; what a reader reads
 * there is put in when it is shown, in the reader's language.
 *
 * <p>Among plain words the code stands between two control characters, which nobody can write, in characters that no search
 * takes for letters.
 */
public final class LeftOut {

    private static final char START = '\u0003';
    private static final char END = '\u0004';

    /** Where the characters of a code stand in the private use area. */
    private static final char APART = '\uE000';

    private static final Pattern IN_PLAIN = Pattern.compile(START + "([^" + END + "]*)" + END);
    private static final Pattern IN_HTML =
            Pattern.compile("(<span class=\"redacted\" data-reason=\"([^\"]*)\">)[^<]*</span>");

    /** Between the reason and the label of a code. */
    private static final char LABELLED = '.';

    private LeftOut() {}

    /**
     * The code of a place.
     *
     * @param label whom the words were about; nothing where that is not told
     */
    public static String code(String reason, @Nullable String label) {
        return label == null ? reason : reason + LABELLED + label;
    }

    /**
     * Puts a code into words: "name", or "name (a patient)" where it has a label.
     *
     * @param message the words of a key of the messages, or nothing where they have none; then the code speaks for itself
     */
    public static String why(String code, Function<String, @Nullable String> message) {
        int at = code.indexOf(LABELLED);
        var reason = at < 0 ? code : code.substring(0, at);
        var why = Objects.requireNonNullElse(message.apply("redaction." + reason), reason);
        if (at < 0) {
            return why;
        }
        var label = code.substring(at + 1);
        return why + " (" + Objects.requireNonNullElse(message.apply("redaction.label." + label), label) + ")";
    }

    static String inPlain(String code) {
        return START + shifted(code, APART) + END;
    }

    static String inHtml(String code) {
        return "<span class=\"redacted\" data-reason=\"" + Entities.escape(code).replace("\"", "&quot;") + "\"></span>";
    }

    /**
     * HTML of a published text, as it is shown.
     *
     * @param words what a reader reads for a code, such as "redacted: name"
     */
    public static String html(String published, UnaryOperator<String> words) {
        return IN_HTML.matcher(published)
                .replaceAll(place -> Matcher.quoteReplacement(place.group(1)
                        + Entities.escape(words.apply(Parser.unescapeEntities(place.group(2), true)))
                        + "</span>"));
    }

    /**
     * Plain words of a published text, as they are shown: in brackets where some were left out.
     *
     * @param words what a reader reads for a code, such as "redacted: name"
     */
    public static String plain(String published, UnaryOperator<String> words) {
        return IN_PLAIN.matcher(published)
                .replaceAll(place ->
                        Matcher.quoteReplacement("[" + words.apply(shifted(place.group(1), (char) -APART)) + "]"));
    }

    /** Whether words were left out of some plain ones of a published text. */
    public static boolean isIn(String published) {
        return published.indexOf(START) >= 0;
    }

    private static String shifted(String code, char by) {
        return code.chars().mapToObj(it -> String.valueOf((char) (it + by))).collect(Collectors.joining());
    }
}
