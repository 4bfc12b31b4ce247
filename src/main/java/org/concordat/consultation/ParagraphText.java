package org.concordat.consultation;

import org.concordat.kernel.Provenance;
import org.concordat.text.Text;

/**
 * A paragraph of the paper as it now reads.
 *
 * @param paperVersion the version of the paper whose words these are, counted from 1
 */
public record ParagraphText(String ref, Provenance provenance, Text text, String attribution, int paperVersion) {

    /** Whether these are the paper's own words. */
    public boolean isQuoted() {
        return provenance == Provenance.QUOTED;
    }
}
