package org.concordat.opendata;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.concordat.text.LeftOut;
import org.concordat.text.PublishedText;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is read in data where moderators left words out, in the language of whoever asks. */
final class LeftOutWords {

    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private LeftOutWords() {}

    static String html(PublishedText published) {
        return LeftOut.html(published.html(), LeftOutWords::said);
    }

    static String plain(PublishedText published) {
        return plain(published.plain());
    }

    static String plain(String published) {
        return LeftOut.plain(published, LeftOutWords::said);
    }

    private static String said(String code) {
        var words = ResourceBundle.getBundle("messages/kernel", LocaleContextHolder.getLocale(), NO_OTHER_LANGUAGE);
        return new MessageFormat(words.getString("redaction"), words.getLocale()).format(new Object[] {
            LeftOut.why(code, key -> words.containsKey(key) ? words.getString(key) : null)
        });
    }
}
