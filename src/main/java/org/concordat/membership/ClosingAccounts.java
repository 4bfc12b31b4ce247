package org.concordat.membership;

import java.util.List;
import org.concordat.account.AccountClosed;
import org.concordat.account.AccountClosingVeto;
import org.concordat.audit.Act;
import org.concordat.kernel.PersonId;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees that a closed account leaves no membership behind, and no organisation to nobody. */
@Component
class ClosingAccounts implements AccountClosingVeto {

    private final MembershipRepository rows;
    private final OrganisationLookup organisations;
    private final MembershipChanges changes;

    ClosingAccounts(MembershipRepository rows, OrganisationLookup organisations, MembershipChanges changes) {
        this.rows = rows;
        this.organisations = organisations;
        this.changes = changes;
    }

    /** The organisations that this person alone runs. Of two who leave one at once, the second waits and is told. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> heldBackBy(PersonId person) {
        return rows.findByPersonIdOrderByJoinedAt(person.value()).stream()
                .filter(it -> it.roles().contains(Role.ORGANISATION_ADMINISTRATOR))
                .map(Membership::organisation)
                .filter(it -> !changes.hasSuccessor(it, person))
                .flatMap(it -> organisations.of(it).stream())
                .map(OrganisationSummary::name)
                .toList();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountClosed closed) {
        rows.findByPersonIdOrderByJoinedAt(closed.person().value()).forEach(it -> {
            changes.end(it);
            changes.logBy(
                    closed.person(),
                    Act.MEMBERSHIP_ENDED,
                    it.organisation(),
                    closed.person().toString());
        });
    }
}
