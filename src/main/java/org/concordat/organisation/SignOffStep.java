package org.concordat.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
class SignOffStep {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;
    private int number;
    private String office;
    private String purpose;
    private boolean basisRequired;

    protected SignOffStep() {}

    SignOffStep(UUID organisationId, int number, ChainStep step) {
        this.organisationId = organisationId;
        this.number = number;
        this.office = step.office();
        this.purpose = step.purpose();
        this.basisRequired = step.basisRequired();
    }

    ChainStep step() {
        return new ChainStep(office, purpose, basisRequired);
    }

    int number() {
        return number;
    }

    UUID organisationId() {
        return organisationId;
    }
}
