package org.concordat.correction;

import java.time.Instant;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph is to say, or where it is to stand.
 *
 * @param words none where it is to be taken out
 * @param behind the paragraph behind which it is put; nothing where it stays in its place
 * @param unsure whether somebody has yet to decide that it is the same paragraph
 */
public record Correction(String ref, Text words, @Nullable String behind, boolean unsure, Instant at) {

    public boolean takesOut() {
        return words.isBlank();
    }

    Correction saying(Text others) {
        return new Correction(ref, others, behind, unsure, at);
    }
}
