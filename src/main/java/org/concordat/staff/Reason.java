package org.concordat.staff;

import org.concordat.kernel.TooLong;
import org.concordat.text.Characters;

/** Why an administrator changed what somebody may do. It stands on the audit trail. */
final class Reason {

    static final int MAXIMUM = 500;

    private Reason() {}

    /**
     * @throws NoReasonGiven when there are no words
     * @throws TooLong when there are more than {@link #MAXIMUM} characters
     */
    static String of(String written) {
        var line = Characters.line(written);
        if (line.isBlank()) {
            throw new NoReasonGiven();
        }
        if (line.length() > MAXIMUM) {
            throw new TooLong(line.length(), MAXIMUM);
        }
        return line;
    }
}
