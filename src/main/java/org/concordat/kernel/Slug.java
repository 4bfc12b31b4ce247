package org.concordat.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a public address that names a consultation or an organisation: lower-case letters, digits and single
 * hyphens, at most 80 characters. Addresses are cited in minutes and in court, so a slug never changes its meaning.
 */
public record Slug(String value) {

    private static final int MAXIMUM = 80;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when the value is not of the form above */
    public Slug {
        if (value.length() > MAXIMUM || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug");
        }
    }

    /** The slug in an address, or nothing where the address holds no slug. */
    public static Optional<Slug> parse(String value) {
        return value.length() <= MAXIMUM && FORM.matcher(value).matches()
                ? Optional.of(new Slug(value))
                : Optional.empty();
    }

    /**
     * A slug made from a name: accents dropped, everything else that is no letter or digit turned into a hyphen.
     *
     * @throws IllegalArgumentException when nothing of the name is left
     */
    public static Slug of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(MAXIMUM, plain.length())).replaceAll("^-+|-+$", "");
        return new Slug(cut);
    }

    @Override
    public String toString() {
        return value;
    }
}
