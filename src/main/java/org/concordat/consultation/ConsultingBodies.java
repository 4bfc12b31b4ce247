package org.concordat.consultation;

import org.concordat.kernel.OrganisationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows which organisations ask: none of them ends while its consultations are on the record. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class ConsultingBodies {

    private final ConsultationRepository consultations;

    ConsultingBodies(ConsultationRepository consultations) {
        this.consultations = consultations;
    }

    /** Whether this organisation is the one that asks in a consultation, of whatever phase. */
    @Transactional(readOnly = true)
    public boolean runsAConsultation(OrganisationId organisation) {
        return consultations.existsByConsultingBodyId(organisation.value());
    }
}
