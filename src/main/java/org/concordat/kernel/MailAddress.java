package org.concordat.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address for mail: one, and nothing but it, with no name, quotation or comment. The one rule by which every form and
 * service judges it. What stands before the sign is plain ASCII, which every mail server takes; a domain in another script
 * is kept in its ASCII form.
 */
public final class MailAddress {

    /** The longest address, in characters. */
    public static final int MAXIMUM = 254;

    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern BOX = Pattern.compile(ATOM + "(\\." + ATOM + ")*+");
    private static final int LONGEST_BOX = 64;
    private static final int LONGEST_TYPED = 1_000;

    private MailAddress() {}

    /** The address in what somebody typed, as it is kept and compared; nothing where it is none. */
    public static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var bare = Bare.of(typed).toLowerCase(Locale.ROOT);
        int sign = bare.indexOf('@');
        if (sign < 1
                || sign > LONGEST_BOX
                || !BOX.matcher(bare.substring(0, sign)).matches()) {
            return Optional.empty();
        }
        return DomainName.exact(bare.substring(sign + 1))
                .map(it -> bare.substring(0, sign + 1) + it)
                .filter(it -> it.length() <= MAXIMUM);
    }
}
