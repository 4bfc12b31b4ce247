package org.concordat.start;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for the console, to be had before and without an application context. */
public final class StartMessages {

    private StartMessages() {}

    public static String text(String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle("messages/start", Locale.UK).getString(key);
        return new MessageFormat(pattern, Locale.UK)
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
