package org.concordat.organisation;

import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.RichText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps through which each organisation gives its authority. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class SignOffChains {

    private final SignOffStepRows rows;
    private final AuditTrail audit;
    private final CurrentPerson current;

    SignOffChains(SignOffStepRows rows, AuditTrail audit, CurrentPerson current) {
        this.rows = rows;
        this.audit = audit;
        this.current = current;
    }

    /**
     * Sets the steps of an organisation's chain. A response that is being signed keeps the chain with which it was sent.
     *
     * @throws IllegalArgumentException when there is no step
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void define(OrganisationId organisation, List<ChainStep> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A chain needs a step");
        }
        rows.deleteByOrganisationId(organisation.value());
        rows.flush();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            rows.save(new SignOffStep(
                    organisation.value(),
                    i + 1,
                    new ChainStep(RichText.line(step.office()), RichText.line(step.purpose()), step.basisRequired())));
        }
        audit.add(new AuditEntry(
                current.find().map(it -> it.id().toString()).orElse("system"),
                "",
                "administrator",
                "chain.defined",
                organisation.toString(),
                ""));
    }

    /** The steps in their order; none where the organisation has set no chain yet. */
    @Transactional(readOnly = true)
    public List<ChainStep> of(OrganisationId organisation) {
        return rows.findByOrganisationIdOrderByNumber(organisation.value()).stream()
                .map(SignOffStep::step)
                .toList();
    }
}
