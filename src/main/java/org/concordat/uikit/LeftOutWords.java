package org.concordat.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.concordat.text.LeftOut;

/** What somebody in the workspace reads where moderators left words out. */
final class LeftOutWords {

    private LeftOutWords() {}

    static String html(String published) {
        return LeftOut.html(published, LeftOutWords::said);
    }

    static String plain(String published) {
        return LeftOut.plain(published, LeftOutWords::said);
    }

    private static String said(String code) {
        return translate(
                "redaction",
                LeftOut.why(code, key -> BundleTranslations.find(key).orElse(null)));
    }
}
