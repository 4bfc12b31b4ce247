package org.concordat.signoff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.audit.Act;
import org.concordat.audit.AuditRole;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.organisation.OrganisationLock;
import org.concordat.text.Characters;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps through which each organisation gives its authority. A response that is being signed keeps the chain with
 * which it was sent; a change holds from the next time one is sent.
 */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class SignOffChains {

    /** The longest name of an office, in characters. */
    public static final int OFFICE_MAXIMUM = 200;

    /** The longest purpose, in characters. */
    public static final int PURPOSE_MAXIMUM = 500;

    /** The most steps of a chain. */
    public static final int STEPS_MAXIMUM = 10;

    private final SignOffStepRepository rows;
    private final Approvers approvers;
    private final OrganisationLock lock;
    private final SignOffTrail trail;
    private final CurrentMember current;

    SignOffChains(
            SignOffStepRepository rows,
            Approvers approvers,
            OrganisationLock lock,
            SignOffTrail trail,
            CurrentMember current) {
        this.rows = rows;
        this.approvers = approvers;
        this.lock = lock;
        this.trail = trail;
        this.current = current;
    }

    /**
     * Sets the steps of an organisation's chain.
     *
     * @throws ChainRefused when there is no step, or one cannot stand
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void define(OrganisationId organisation, List<ChainStep> steps) {
        lock.take(organisation);
        put(organisation, steps, AuditRole.ADMINISTRATOR);
    }

    /**
     * Sets the steps of the chain of the organisation we run.
     *
     * @param before the chain as it was when we began to change it
     * @throws ChainRefused when it cannot stand, or somebody else has changed it in the meantime
     * @throws AccessDeniedException for whoever does not run the organisation
     */
    @Transactional
    @PreAuthorize("hasRole('MEMBER')")
    public void change(List<ChainStep> before, List<ChainStep> steps) {
        var us = current.require().as(Role.ORGANISATION_ADMINISTRATOR).organisation();
        lock.take(us);
        if (!of(us).equals(before)) {
            throw new ChainRefused(ChainRefused.Fault.OVERTAKEN, 0);
        }
        put(us, steps, AuditRole.ORGANISATION_ADMINISTRATOR);
    }

    /** The steps in their order; none where the organisation has set no chain yet. */
    public List<ChainStep> of(OrganisationId organisation) {
        return rows.of(organisation.value()).stream().map(SignOffStep::step).toList();
    }

    /** The steps of several chains, each in its order, in one statement. */
    public Map<OrganisationId, List<ChainStep>> of(Collection<OrganisationId> organisations) {
        return rows.of(organisations.stream().map(OrganisationId::value).toList()).stream()
                .collect(Collectors.groupingBy(
                        SignOffStep::organisation, Collectors.mapping(SignOffStep::step, Collectors.toList())));
    }

    /** Whether a step of the chain names people of whom nobody may sign any more. */
    @Transactional(readOnly = true)
    public boolean hasStepThatNobodyCanSign(OrganisationId organisation) {
        return isStuck(organisation, of(organisation));
    }

    private boolean isStuck(OrganisationId organisation, List<ChainStep> chain) {
        var named = chain.stream()
                .map(ChainStep::signers)
                .filter(it -> !it.isEmpty())
                .toList();
        if (named.isEmpty()) {
            return false;
        }
        var may = approvers.of(organisation).stream().map(Approver::person).collect(Collectors.toSet());
        return named.stream().anyMatch(it -> it.stream().noneMatch(may::contains));
    }

    /** Whether a chain leads anywhere. */
    public enum Standing {
        READY,
        /** The organisation has set none. */
        MISSING,
        /** A step of it names people of whom nobody may sign any more. */
        STUCK
    }

    /** Whether an organisation's chain leads anywhere. */
    public Standing standing(OrganisationId organisation) {
        var chain = of(organisation);
        if (chain.isEmpty()) {
            return Standing.MISSING;
        }
        return isStuck(organisation, chain) ? Standing.STUCK : Standing.READY;
    }

    /**
     * Those who may be named in our chain.
     *
     * @throws AccessDeniedException for whoever does not run the organisation
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MEMBER')")
    public List<Approver> approvers() {
        return approvers.of(
                current.require().as(Role.ORGANISATION_ADMINISTRATOR).organisation());
    }

    private void put(OrganisationId organisation, List<ChainStep> wanted, AuditRole role) {
        var steps = wanted.stream()
                .map(it -> new ChainStep(
                        Characters.line(it.office()),
                        Characters.line(it.purpose()),
                        it.basisRequired(),
                        it.signers(),
                        it.decision()))
                .toList();
        refuseWhatCannotStand(organisation, steps);
        rows.deleteByOrganisationId(organisation.value());
        rows.flush();
        for (int i = 0; i < steps.size(); i++) {
            rows.save(new SignOffStep(organisation.value(), i + 1, steps.get(i)));
        }
        trail.log(role, Act.CHAIN_DEFINED, organisation, organisation.toString(), "");
    }

    private void refuseWhatCannotStand(OrganisationId organisation, List<ChainStep> steps) {
        if (steps.isEmpty()) {
            throw new ChainRefused(ChainRefused.Fault.NO_STEP, 0);
        }
        if (steps.size() > STEPS_MAXIMUM) {
            throw new ChainRefused(ChainRefused.Fault.TOO_MANY_STEPS, 0);
        }
        var mayBeNamed = steps.stream().allMatch(it -> it.signers().isEmpty())
                ? Set.<PersonId>of()
                : approvers.of(organisation).stream().map(Approver::person).collect(Collectors.toSet());
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.office().isEmpty()) {
                throw new ChainRefused(ChainRefused.Fault.OFFICE_MISSING, i + 1);
            }
            if (step.office().length() > OFFICE_MAXIMUM) {
                throw new ChainRefused(ChainRefused.Fault.OFFICE_TOO_LONG, i + 1);
            }
            if (step.purpose().length() > PURPOSE_MAXIMUM) {
                throw new ChainRefused(ChainRefused.Fault.PURPOSE_TOO_LONG, i + 1);
            }
            var decision = step.decision();
            if (decision != null && (decision.clearDays() < 0 || decision.clearDays() > DecisionAsked.DAYS_MAXIMUM)) {
                throw new ChainRefused(ChainRefused.Fault.CALL_IN_DAYS, i + 1);
            }
            if (!mayBeNamed.containsAll(step.signers())) {
                throw new ChainRefused(ChainRefused.Fault.SIGNER_NOT_APPROVER, i + 1);
            }
        }
    }
}
