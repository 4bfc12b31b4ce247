package org.concordat.preparation;

import java.util.List;

/**
 * A question of a consultation in preparation.
 *
 * @param number by its place among the others
 * @param title a few words for lists
 * @param guidance what helps to answer it; empty where there is none
 * @param expected whether whoever responds is expected to answer it
 * @param about the refs of the paragraphs that it is about
 * @param kind in which form it is answered, as it was typed so far
 */
public record PreparedQuestion(
        PreparedQuestionId id,
        int number,
        String title,
        String text,
        String guidance,
        boolean expected,
        List<String> about,
        PreparedKind kind) {

    public PreparedQuestion {
        about = List.copyOf(about);
    }

    /** One of its texts. */
    public String words(QuestionField field) {
        return switch (field) {
            case TITLE -> title;
            case TEXT -> text;
            case GUIDANCE -> guidance;
            case OPTIONS -> kind.options();
            case UNIT -> kind.unit();
            case LEAST -> kind.least();
            case MOST -> kind.most();
        };
    }
}
