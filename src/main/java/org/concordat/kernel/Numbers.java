package org.concordat.kernel;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as they are written in the United Kingdom, such as 1,250.5. */
public final class Numbers {

    private Numbers() {}

    /** With all its digits, and no zeros behind them. */
    public static String of(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number);
    }
}
