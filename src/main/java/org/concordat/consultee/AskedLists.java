package org.concordat.consultee;

import java.util.Objects;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.preparation.AlreadyOpened;
import org.concordat.preparation.Preparing;
import org.springframework.stereotype.Component;

/** Makes sure that a list is that of a consultation which the owner at work runs or prepares. */
@Component
class AskedLists {

    private final Preparing preparing;
    private final OwnedConsultations owned;

    AskedLists(Preparing preparing, OwnedConsultations owned) {
        this.preparing = preparing;
        this.owned = owned;
    }

    /** @throws NotFound when there is no such list, or it is not theirs to know of */
    void require(AskedListId list) {
        if (list.preparation() != null) {
            preparing.open(list.preparation());
        } else {
            require(Objects.requireNonNull(list.consultation()));
        }
    }

    /** @throws NotFound when there is no such consultation, or it is another's */
    ConsultationSummary require(ConsultationId consultation) {
        return owned.require(consultation, new Target.WholePaper());
    }

    /**
     * As above, for whoever changes the list.
     *
     * @return how the audit trail names what it belongs to
     * @throws NotFound when there is no such list, or it is not theirs to know of
     * @throws AlreadyOpened when it is of a preparation that was announced; it does not become so until the transaction ends
     * @throws AskingRefused when it is of a consultation that takes no responses any more
     */
    String requireChangeable(AskedListId list) {
        if (list.preparation() != null) {
            preparing.hold(list.preparation());
            return list.preparation().toString();
        }
        var consultation = require(Objects.requireNonNull(list.consultation()));
        if (consultation.phase() != Phase.SCHEDULED && consultation.phase() != Phase.OPEN) {
            throw new AskingRefused(AskingRefused.Fault.CLOSED);
        }
        return consultation.slug().value();
    }
}
