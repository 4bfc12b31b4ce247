package org.concordat.consultee.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.concordat.consultee.Asking;
import org.concordat.consultee.AskingRefused;
import org.concordat.consultee.Reminding;

/** Says why something cannot be done with the list of those who are asked. */
final class AskingWords {

    private AskingWords() {}

    static String of(AskingRefused.Fault fault) {
        return translate(
                "consultee.refused." + fault,
                fault == AskingRefused.Fault.TOO_SOON ? Reminding.DAYS_BETWEEN : Asking.ROWS_MAXIMUM);
    }
}
