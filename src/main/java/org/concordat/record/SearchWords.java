package org.concordat.record;

import java.util.regex.Pattern;

/**
 * What somebody typed into a search box, as the database can look for it: words and phrases, some of them left out,
 * some of them either the one or the other, and nothing else that means anything to it. Words joined by a mark
 * (4.18, co-operation) are looked for together.
 *
 * @param query the words in the language of {@code websearch_to_tsquery}, each in quotation marks
 * @param findable whether there is a word to look for, not only words to leave out
 * @param shortened whether there were more words than are looked for
 */
public record SearchWords(String query, boolean findable, boolean shortened) {

    /** As many words as are looked for at once. */
    public static final int MOST = 20;

    /** What {@code record.search_words} makes blanks of: what it leaves are letters and digits. */
    private static final String BETWEEN =
            "\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00A9\\u00AB\\u00AC\\u00AE-\\u00B4"
                    + "\\u00B6-\\u00B9\\u00BB-\\u00BF\\u00D7\\u00F7\\u02B9-\\u02DF\\u02E5-\\u02FF\\u037A\\u037E"
                    + "\\u0384\\u0385\\u0387\\u055A-\\u055F\\u0589\\u058A\\u05BE\\u05C0\\u05C3\\u05F3\\u05F4"
                    + "\\u0609-\\u060D\\u061B\\u061D-\\u061F\\u066A-\\u066D\\u06D4\\u0700-\\u070D\\u0964\\u0965"
                    + "\\u0970\\u0E4F\\u104A-\\u104F\\u10FB\\u1360-\\u1368\\u1680\\u17D4-\\u17DA\\u1800-\\u180A"
                    + "\\u1FBD\\u1FBF-\\u1FC1\\u1FCD-\\u1FCF\\u1FDD-\\u1FDF\\u1FED-\\u1FEF\\u1FFD\\u1FFE"
                    + "\\u2000-\\u200A\\u2010-\\u2029\\u202F-\\u205F\\u2070-\\u20CF\\u2100-\\u2BFF\\u2E00-\\u2E7F"
                    + "\\u2FF0-\\u3004\\u3008-\\u3020\\u3030\\u303D-\\u303F\\u309B\\u309C\\u30A0\\u30FB"
                    + "\\u3200-\\u33FF\\uE000-\\uF8FF\\uFB29\\uFC5E-\\uFC63\\uFD3E\\uFD3F\\uFDFA-\\uFDFF"
                    + "\\uFE10-\\uFE7F\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65\\uFFE0-\\uFFFD"
                    + "\\x{1F000}-\\x{1FBFF}\\x{F0000}-\\x{10FFFD}";

    /** What it takes out of words: accents apart from their letters, and what cannot be seen. */
    private static final String INVISIBLE =
            "\\u00AD\\u0300-\\u036F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F"
                    + "\\uFE00-\\uFE0F\\uFEFF\\x{E0000}-\\x{E01EF}";

    /** One word, as {@code record.search_words} tells them apart. */
    static final Pattern WORD = Pattern.compile("[%2$s]*[^%1$s%2$s][^%1$s]*".formatted(BETWEEN, INVISIBLE));

    /** The part of a query that looks for what the parameter {@code words} says. */
    static final String QUERY = "websearch_to_tsquery('english', record.plain_letters(:words))";

    /** What looks for all the words of its phrases, wherever they stand: it finds what they find, and more. */
    static final String LOOSE = "regexp_replace(" + QUERY + "::text, '<(-|[0-9]+)>', '&', 'g')::tsquery";

    /** As many of what is found loosely are looked through for a phrase before all are. */
    static final int NEAR = 1_000;

    private static final Pattern QUOTES = Pattern.compile("[\u201C-\u201F\u00AB\u00BB\uFF02]");
    private static final Pattern PHRASE = Pattern.compile("\"[^\" ]+ [^\"]+\"");
    private static final Pattern LEFT_OUT = Pattern.compile("(^| )-");
    private static final Pattern TERM =
            Pattern.compile("(?<not>(?<!\\S)-)?(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");

    /** Whether several words are to stand one behind the other. */
    boolean phrase() {
        return PHRASE.matcher(query).find();
    }

    /** Whether what holds its phrases is among what is found loosely: not where a phrase is left out. */
    boolean loosely() {
        return phrase() && !LEFT_OUT.matcher(query).find();
    }

    /** Reads what was typed; never refuses any of it. */
    public static SearchWords of(String typed) {
        var reading = new Reading();
        var terms = TERM.matcher(QUOTES.matcher(typed).replaceAll("\""));
        while (terms.find()) {
            var word = terms.group("word");
            boolean leftOut = terms.group("not") != null;
            if (word != null && !leftOut && word.equalsIgnoreCase("or")) {
                reading.either();
            } else {
                reading.add(word == null ? terms.group("phrase") : word, leftOut);
            }
        }
        return reading.finished();
    }

    /** Puts the terms together one by one. */
    private static final class Reading {

        private final StringBuilder query = new StringBuilder();
        private int words;
        private boolean findable;
        private boolean shortened;
        private boolean either;
        private boolean afterWanted;

        /** The terms before and after: to leave a thing out is no alternative, for that would find everything. */
        void either() {
            either = afterWanted;
        }

        void add(String term, boolean leftOut) {
            var phrase = new StringBuilder();
            var found = WORD.matcher(term);
            while (found.find()) {
                if (words == MOST) {
                    shortened = true;
                    break;
                }
                words++;
                phrase.append(phrase.isEmpty() ? "" : " ").append(found.group());
            }
            if (phrase.isEmpty()) {
                return;
            }
            query.append(query.isEmpty() ? "" : " ")
                    .append(leftOut ? "-" : either ? "or " : "")
                    .append('"')
                    .append(phrase)
                    .append('"');
            findable |= !leftOut;
            afterWanted = !leftOut;
            either = false;
        }

        SearchWords finished() {
            return new SearchWords(query.toString(), findable, shortened);
        }
    }
}
