package org.concordat.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of the paper as it now reads.
 *
 * @param number none where the paper gives it none
 */
public record ChapterText(@Nullable Integer number, String title, List<ParagraphText> paragraphs) {}
