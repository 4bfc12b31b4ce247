package org.concordat.response;

import org.concordat.text.Text;

/**
 * Asks that a part of a position stay confidential. Nobody can promise it: the law on access to information comes first
 * (Freedom of Information Act 2000, section 41 and section 43). It is signed with the response and never published.
 *
 * @param part which part is meant, in the words of whoever asks
 * @param harm what harm publishing it would do, and to whom
 */
public record ConfidentialityRequest(Text part, Text harm) {

    /** The longest text of either kind, in characters. */
    public static final int MAXIMUM = 2_000;

    /** Whether it says which part is meant, and what harm it would do. */
    public boolean isComplete() {
        return !part.isBlank() && !harm.isBlank();
    }

    /** Whether nothing was written in it. */
    public boolean isBlank() {
        return part.isBlank() && harm.isBlank();
    }
}
