package org.concordat.consultation;

import java.util.List;

/**
 * A question with the paragraphs that it is about.
 *
 * @param title a few words for lists
 */
public record QuestionText(int number, String title, String text, List<ParagraphText> about) {}
