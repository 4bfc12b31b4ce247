package org.concordat.signoff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

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

    @Embedded
    private @Nullable KeptAsking decision;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sign_off_step_signer", joinColumns = @JoinColumn(name = "sign_off_step_id"))
    @Column(name = "person_id")
    private Set<UUID> signers = new HashSet<>();

    protected SignOffStep() {}

    SignOffStep(UUID organisationId, int number, ChainStep step) {
        this.organisationId = organisationId;
        this.number = number;
        this.office = step.office();
        this.purpose = step.purpose();
        this.basisRequired = step.basisRequired();
        this.decision = KeptAsking.of(step.decision());
        step.signers().forEach(it -> signers.add(it.value()));
    }

    ChainStep step() {
        return new ChainStep(
                office,
                purpose,
                basisRequired,
                signers.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet()),
                KeptAsking.read(decision));
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    int number() {
        return number;
    }

    UUID organisationId() {
        return organisationId;
    }
}
