package org.concordat.account;

import java.util.Locale;
import org.concordat.kernel.MailAddress;
import org.concordat.text.Characters;

/** Addresses of mail, by which the portal knows people. */
public final class Addresses {

    private Addresses() {}

    /** The one form in which an address is kept and compared. */
    public static String of(String written) {
        return MailAddress.parse(written)
                .orElseGet(() -> Characters.line(written).toLowerCase(Locale.ROOT));
    }

    /**
     * The same, of an address to which mail can be sent.
     *
     * @throws AddressRefused when none can
     */
    public static String reachable(String written) {
        return MailAddress.parse(written).orElseThrow(AddressRefused::new);
    }
}
