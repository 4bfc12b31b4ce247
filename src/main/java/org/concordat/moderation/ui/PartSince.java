package org.concordat.moderation.ui;

import java.util.Map;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/** How a part stands to the version before. */
enum PartSince {
    SAME,
    CHANGED,
    NEW,
    /** There is no version before. */
    FIRST;

    /** @param before every text of the version before, by its key; nothing where there is none */
    static PartSince of(ModeratedPart part, @Nullable Map<String, Text> before) {
        if (before == null) {
            return FIRST;
        }
        if (part.texts().stream().noneMatch(it -> before.containsKey(it.key()))) {
            return NEW;
        }
        boolean same = part.texts().stream().allMatch(it -> it.text().equals(before.get(it.key())))
                && before.keySet().stream()
                        .filter(it -> it.equals(part.key()) || it.startsWith(part.key() + "/"))
                        .allMatch(key ->
                                part.texts().stream().anyMatch(it -> it.key().equals(key)));
        return same ? SAME : CHANGED;
    }
}
