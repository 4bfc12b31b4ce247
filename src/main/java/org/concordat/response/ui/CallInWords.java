package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.LocalDate;
import org.concordat.signoff.DecisionAsked;
import org.concordat.uikit.Moments;

/** Says until when a decision can be called in. */
final class CallInWords {

    private CallInWords() {}

    static String of(DecisionAsked asked, LocalDate published) {
        if (!asked.canBeCalledIn()) {
            return translate("response.decision.callIn.none");
        }
        return asked.lastDay(published)
                .map(it -> translate("response.decision.callIn.until", Moments.date(it)))
                .orElseGet(() -> translate("response.decision.callIn.unknown"));
    }
}
