package org.concordat.consultation;

import org.concordat.kernel.ConsultationId;
import org.concordat.staff.FourEyes;
import org.springframework.stereotype.Component;

/** Tells the moderators whether their consultation asks for two of them. */
@Component
class FourEyesKept implements FourEyes {

    private final ConsultationRepository consultations;

    FourEyesKept(ConsultationRepository consultations) {
        this.consultations = consultations;
    }

    @Override
    public boolean hold(ConsultationId consultation) {
        return consultations
                .findById(consultation.value())
                .filter(Consultation::hasFourEyes)
                .isPresent();
    }
}
