package org.concordat.consultation;

import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.ConsultingBodies;
import org.springframework.stereotype.Component;

/** Keeps an organisation from ending while its consultations are on the record. */
@Component
class BodiesThatAsk implements ConsultingBodies {

    private final ConsultationRows consultations;

    BodiesThatAsk(ConsultationRows consultations) {
        this.consultations = consultations;
    }

    @Override
    public boolean runsAConsultation(OrganisationId organisation) {
        return consultations.existsByConsultingBodyId(organisation.value());
    }
}
