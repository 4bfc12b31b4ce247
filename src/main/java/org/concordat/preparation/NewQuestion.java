package org.concordat.preparation;

import java.util.List;
import org.concordat.consultation.PastQuestion;

/**
 * A question as it is read from a table, or taken over from an earlier consultation.
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

    /** One that was asked before; it is about nothing of the paper yet. */
    public static NewQuestion like(PastQuestion past) {
        return new NewQuestion(
                past.title(), past.text(), past.guidance(), past.expected(), List.of(), PreparedKind.of(past.kind()));
    }

    /** One that is answered by a stance. */
    public NewQuestion(String title, String text, String guidance, boolean expected, List<String> about) {
        this(title, text, guidance, expected, about, PreparedKind.STANCE);
    }
}
