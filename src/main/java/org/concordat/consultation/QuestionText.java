package org.concordat.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with the paragraphs that it is about.
 *
 * @param title a few words for lists
 * @param guidance what helps to answer it
 * @param expected whether whoever responds is expected to answer it
 */
public record QuestionText(
        int number,
        String title,
        String text,
        List<ParagraphText> about,
        @Nullable String guidance,
        boolean expected) {}
