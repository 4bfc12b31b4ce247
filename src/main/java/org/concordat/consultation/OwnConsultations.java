package org.concordat.consultation;

import org.concordat.account.ServiceRole;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.staff.Remits;
import org.springframework.stereotype.Component;

/** A consultation that the owner at work runs, for who changes it. Another's is not there for them. */
@Component
class OwnConsultations {

    private final ConsultationRepository rows;
    private final Remits remits;

    OwnConsultations(ConsultationRepository rows, Remits remits) {
        this.rows = rows;
        this.remits = remits;
    }

    /** @throws NotFound when there is no such consultation, or it is another's */
    Consultation require(ConsultationId id) {
        return rows.findById(id.value())
                .filter(it -> remits.mine(ServiceRole.CONSULTATION_OWNER).covers(it.id()))
                .orElseThrow(NotFound::new);
    }
}
