package org.concordat.opendata;

import java.util.Locale;

/** How addresses and data name a value: {@code support-with-conditions}. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
