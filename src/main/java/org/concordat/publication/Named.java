package org.concordat.publication;

import java.util.Optional;
import org.concordat.kernel.Reference;
import org.concordat.opendata.NotOnRecord;

/** Reads the reference in a permanent address. */
final class Named {

    private Named() {}

    /**
     * The reference, exactly as it is cited: one thing has one address.
     *
     * @throws NotOnRecord when it cannot name anything of that sort
     */
    static Reference exactly(String value, char letter) {
        return Reference.parse(value)
                .filter(it -> it.value().equals(value) && value.charAt(0) == letter)
                .orElseThrow(NotOnRecord::new);
    }

    /** The comment that an address names behind the question mark, or nothing where it names none. */
    static Optional<Reference> comment(String value) {
        return Reference.parse(value.strip()).filter(it -> it.value().charAt(0) == 'C');
    }
}
