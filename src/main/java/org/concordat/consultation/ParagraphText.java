package org.concordat.consultation;

import org.concordat.kernel.Provenance;
import org.concordat.text.Text;

/**
 * A paragraph of the paper as it now reads.
 *
 * @param paperVersion the version of the paper whose words these are, counted from 1
 * @param forComment whether positions can be taken on it
 */
public record ParagraphText(
        String ref, Provenance provenance, Text text, String attribution, int paperVersion, boolean forComment) {

    /** A paragraph on which positions can be taken. */
    public ParagraphText(String ref, Provenance provenance, Text text, String attribution, int paperVersion) {
        this(ref, provenance, text, attribution, paperVersion, true);
    }

    /** Whether these are the paper's own words. */
    public boolean isQuoted() {
        return provenance == Provenance.QUOTED;
    }
}
