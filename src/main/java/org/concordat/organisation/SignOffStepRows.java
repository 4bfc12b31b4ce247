package org.concordat.organisation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SignOffStepRows extends Repository<SignOffStep, UUID> {

    SignOffStep save(SignOffStep step);

    List<SignOffStep> findByOrganisationIdOrderByNumber(UUID organisationId);

    void deleteByOrganisationId(UUID organisationId);

    void flush();
}
