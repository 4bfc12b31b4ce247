package org.concordat.kernel;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An internet domain, in the form in which machines know it: lower case, other scripts in their ASCII form. */
public final class DomainName {

    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.USE_STD3_RULES | IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");
    private static final Pattern LAST = Pattern.compile(".*\\.(?:[a-z][a-z0-9-]*)");
    private static final int MAXIMUM = 253;
    private static final int LONGEST_TYPED = 1_000;

    private DomainName() {}

    /** The domain in what somebody typed: with or without "@", "https://", "www." and a path. Nothing if it is none. */
    public static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        return exact(Bare.of(typed)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^.*@", "")
                .replaceFirst("[/?#].*$", "")
                .replaceFirst("\\.$", "")
                .replaceFirst("^(?:www\\.)+(?=[^.]+\\.)", ""));
    }

    /** The same, of a domain and nothing else. */
    static Optional<String> exact(String bare) {
        if (bare.isEmpty() || bare.length() > MAXIMUM) {
            return Optional.empty();
        }
        var info = new IDNA.Info();
        var ascii = NAMES.nameToASCII(bare, new StringBuilder(), info).toString();
        return info.hasErrors()
                        || ascii.length() > MAXIMUM
                        || !FORM.matcher(ascii).matches()
                        || !LAST.matcher(ascii).matches()
                ? Optional.empty()
                : Optional.of(ascii);
    }

    /** The domain of an address for mail. */
    public static Optional<String> ofAddress(String address) {
        return parse(address.substring(address.lastIndexOf('@') + 1));
    }

    /** As a reader sees it. */
    public static String shown(String ascii) {
        return NAMES.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString();
    }
}
