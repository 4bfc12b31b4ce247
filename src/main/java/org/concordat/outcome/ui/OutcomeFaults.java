package org.concordat.outcome.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.concordat.kernel.NotFound;
import org.concordat.outcome.OutcomeRefused;
import org.concordat.uikit.Notices;

/** Says why something cannot be done with an answer. */
final class OutcomeFaults {

    private OutcomeFaults() {}

    /** Does something; answers whether it was done, and says otherwise why not. */
    static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (OutcomeRefused refused) {
            Notices.failed(words(refused));
        } catch (NotFound gone) {
            Notices.failed(translate("outcome.fault.gone"));
        }
        return false;
    }

    static String words(OutcomeRefused refused) {
        return translate("outcome.fault." + refused.fault(), refused.what());
    }
}
