package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.concordat.signoff.Basis;
import org.concordat.uikit.Moments;

/** Says on what a signature rests. */
final class BasisWords {

    private BasisWords() {}

    static String of(Basis basis) {
        var date = basis.date();
        return date == null
                ? translate("response.basis." + basis.kind(), basis.reference())
                : translate("response.basis." + basis.kind() + ".dated", basis.reference(), Moments.date(date));
    }
}
