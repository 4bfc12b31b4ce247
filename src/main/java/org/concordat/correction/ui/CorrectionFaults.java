package org.concordat.correction.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.concordat.consultation.CorrectionRefused;
import org.concordat.kernel.NotFound;
import org.concordat.uikit.Notices;

/** Says why a paper cannot be corrected so. */
final class CorrectionFaults {

    private CorrectionFaults() {}

    /** Does something; answers whether it was done, and says otherwise why not. */
    static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (CorrectionRefused refused) {
            Notices.failed(translate("correction.fault." + refused.fault()));
        } catch (NotFound gone) {
            Notices.failed(translate("correction.fault.gone"));
        }
        return false;
    }
}
