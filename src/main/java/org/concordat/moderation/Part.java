package org.concordat.moderation;

import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case as its author wrote it. For moderators' eyes only.
 *
 * @param note what its author asks the moderators beside it; never published
 */
public record Part(
        String key, String title, Text text, @Nullable Text note) {}
