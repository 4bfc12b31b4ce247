package org.concordat.text.paper;

/**
 * Something in a paper that somebody should look at, because a reader of files cannot decide it.
 *
 * @param block how many blocks were read before it
 * @param under the number or heading that it stands under, as a person would look for it; empty at the front
 * @param words what it is about, as it stands in the paper
 */
public record PaperFinding(Kind kind, int block, String under, String words) {

    /** What it is. */
    public enum Kind {
        /** Begins like a number, and may be none. */
        LIKE_A_NUMBER("begins like a number, and was read as words"),
        /** Does not follow on the number before it. */
        NUMBER_OUT_OF_ORDER("does not follow on the number before it"),
        /** The same official number stands on another paragraph. */
        NUMBER_TWICE("has the number of another paragraph"),
        /** A number without words. */
        NUMBER_ALONE("is a number without words, and was left out"),
        /** A number that only Word can count. */
        NUMBER_UNKNOWN("has a number that only Word can count"),
        /** All bold and short, and no heading by its style. */
        LIKE_A_HEADING("looks like a heading, and was read as a paragraph"),
        /** Words that the program shows to nobody. */
        HIDDEN("is hidden, and was left out"),
        /** Somebody's remarks in the margin. */
        COMMENTS("has remarks in its margin, which were left out"),
        /** A picture without words for those who cannot see it. */
        FIGURE_WITHOUT_WORDS("is a picture without a description"),
        /** A chart, a sheet, a file: its words are not read. */
        EMBEDDED("is embedded, and its words were not read"),
        EQUATION("is an equation, read as a line"),
        /** A table inside a table. */
        TABLE_IN_TABLE("stood in a table, and was put behind it"),
        /** What refers to something that is not there any more. */
        BROKEN_REFERENCE("refers to something that is not there"),
        /** A symbol of a font of symbols. */
        SYMBOL("is a symbol of a font of symbols"),
        /** The table of contents, which the portal makes itself. */
        CONTENTS("is the table of contents, and was left out"),
        /** What stands at the head or foot of each page. */
        AROUND_PAGES("stands around each page, and was left out"),
        /** The mark of a note that is not there, or a note without a mark. */
        NOTE_ALONE("is a note or the mark of one, without the other"),
        /** Space for words that nobody wrote. */
        PLACEHOLDER("is space for words that nobody wrote, and was left out"),
        /** Words deleted by somebody, back in the text by the choice that was made. */
        CHANGES("has tracked changes, which were treated as chosen");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What is told of it, in plain English. */
        public String words() {
            return words;
        }
    }
}
