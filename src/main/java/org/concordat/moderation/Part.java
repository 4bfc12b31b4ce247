package org.concordat.moderation;

import java.util.List;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case as its author wrote it. For moderators' eyes only.
 *
 * @param note what its author asks the moderators beside it; never published
 * @param files what lies with it
 */
public record Part(
        String key, String title, Text text, @Nullable Text note, List<ModeratedFile> files) {}
