package org.concordat.preparation;

import java.util.List;

/**
 * A question as it is read from a table.
 *
 * @param about the refs of the paragraphs that it is about
 * @param kind in which form it is answered
 */
public record NewQuestion(
        String title, String text, String guidance, boolean expected, List<String> about, PreparedKind kind) {

    /** One of which nothing is written yet. */
    static final NewQuestion BLANK = new NewQuestion("", "", "", true, List.of());

    public NewQuestion {
        about = List.copyOf(about);
    }

    /** One that is answered by a stance. */
    public NewQuestion(String title, String text, String guidance, boolean expected, List<String> about) {
        this(title, text, guidance, expected, about, PreparedKind.STANCE);
    }
}
