package org.concordat.consultation;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.QuestionKind;
import org.jspecify.annotations.Nullable;

/**
 * A question with the paragraphs that it is about.
 *
 * @param title a few words for lists
 * @param guidance what helps to answer it
 * @param expected whether whoever responds is expected to answer it
 * @param kind in which form it is answered
 * @param version how often it was reworded, and one
 * @param rewordedAt when it was reworded last; nothing where it never was
 */
public record QuestionText(
        int number,
        String title,
        String text,
        List<ParagraphText> about,
        @Nullable String guidance,
        boolean expected,
        QuestionKind kind,
        int version,
        @Nullable Instant rewordedAt) {

    /** One that is answered by a stance. */
    public QuestionText(
            int number,
            String title,
            String text,
            List<ParagraphText> about,
            @Nullable String guidance,
            boolean expected) {
        this(number, title, text, about, guidance, expected, QuestionKind.stance(), 1, null);
    }
}
