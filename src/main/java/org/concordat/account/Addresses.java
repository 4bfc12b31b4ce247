package org.concordat.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.concordat.text.Characters;

/** Addresses of mail, by which the portal knows people. */
public final class Addresses {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]+\\.[\\p{L}\\p{N}-]{2,}");

    private Addresses() {}

    /** The one form in which an address is kept and compared. */
    public static String of(String written) {
        return Characters.line(written).toLowerCase(Locale.ROOT);
    }

    /**
     * The same, of an address to which mail can be sent: one sign between a name and a host, and nothing that could end a
     * header.
     *
     * @throws AddressRefused when none can
     */
    public static String reachable(String written) {
        var address = of(written);
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new AddressRefused();
        }
        return address;
    }
}
