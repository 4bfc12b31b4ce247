package org.concordat.consultation;

import org.concordat.kernel.Provenance;
import org.concordat.text.Text;

/**
 * A paragraph of the paper as it now reads.
 *
 * @param paperVersion the version of the paper whose words these are, counted from 1
 * @param since the version that first said it in these words
 * @param forComment whether positions can be taken on it
 */
public record ParagraphText(
        String ref,
        Provenance provenance,
        Text text,
        String attribution,
        int paperVersion,
        int since,
        boolean forComment) {

    /** A paragraph on which positions can be taken, of a version that changed it. */
    public ParagraphText(String ref, Provenance provenance, Text text, String attribution, int paperVersion) {
        this(ref, provenance, text, attribution, paperVersion, paperVersion, true);
    }

    /** Whether it was taken out of the paper. */
    public boolean isGone() {
        return text.isBlank();
    }

    /** Whether these are the paper's own words. */
    public boolean isQuoted() {
        return provenance == Provenance.QUOTED;
    }
}
