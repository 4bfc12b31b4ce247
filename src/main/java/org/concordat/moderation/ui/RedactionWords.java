package org.concordat.moderation.ui;

import org.concordat.moderation.RedactionRequest;
import org.concordat.text.LeftOut;
import org.concordat.uikit.BundleTranslations;

/** Puts into words what will stand in the place of words that are left out. */
final class RedactionWords {

    private RedactionWords() {}

    static String why(RedactionRequest redaction) {
        return LeftOut.why(redaction.code(), key -> BundleTranslations.find(key).orElse(null));
    }
}
