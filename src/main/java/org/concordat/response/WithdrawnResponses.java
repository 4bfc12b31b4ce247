package org.concordat.response;

import java.util.Objects;
import org.concordat.kernel.OrganisationId;
import org.concordat.record.Publishing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the responses of an organisation that is not who it said off the record, in all their versions. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class WithdrawnResponses {

    private final ResponseRepository responses;
    private final Publishing record;
    private final ChangeNews changes;

    WithdrawnResponses(ResponseRepository responses, Publishing record, ChangeNews changes) {
        this.responses = responses;
        this.record = record;
        this.changes = changes;
    }

    /** How many of its responses the public can read now. */
    @Transactional(readOnly = true)
    public int published(OrganisationId organisation) {
        return responses.published(organisation.value()).size();
    }

    /** Takes them all off the record for good. What was sent stays with us. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOffTheRecord(OrganisationId organisation) {
        for (var response : responses.published(organisation.value())) {
            response.withdraw();
            responses.flush();
            record.withdrawResponse(Objects.requireNonNull(response.reference()));
            changes.of(response.id());
        }
    }
}
