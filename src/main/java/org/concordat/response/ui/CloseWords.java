package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.Phase;
import org.concordat.signoff.spi.Late;
import org.concordat.uikit.Moments;

/** Says until when a response can be signed, and why one is in time that came later. */
final class CloseWords {

    private CloseWords() {}

    /** When a consultation closes, and until when what was sent before that can be signed. */
    static String of(ConsultationSummary consultation) {
        var allowance = consultation.allowance();
        if (allowance != null && consultation.phase() == Phase.OPEN) {
            return translate(
                    "response.close.allowed",
                    Moments.dateAndTime(allowance.closedAt()),
                    Moments.dateAndTime(allowance.until()));
        }
        if (consultation.phase() == Phase.WITHDRAWN) {
            return translate("response.close.withdrawn");
        }
        var closes = Moments.dateAndTime(consultation.closesAt());
        var until = Moments.dateAndTime(consultation.graceUntil());
        if (consultation.inGrace()) {
            return translate("response.close.inGrace", closes, until);
        }
        if (consultation.phase() != Phase.OPEN) {
            return translate("response.close.over", closes, until);
        }
        return consultation.graceUntil().equals(consultation.closesAt())
                ? translate("response.close.sharp", closes)
                : translate("response.close.grace", closes, until);
    }

    /** Why what was due at a moment went later. */
    static String of(Late late) {
        var reason = late.reason();
        return translate(
                "response.receipt.late." + late.why(),
                Moments.dateAndTime(late.due()) + ", " + Moments.second(late.due()),
                reason == null ? "" : reason);
    }
}
