package org.concordat.account;

import java.time.Clock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether an account is open to its owner. Changed by services that see to who may, and why; never by screens. */
@Component
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class AccountStanding {

    private final PersonRepository people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountStanding(PersonRepository people, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such person */
    @Transactional(readOnly = true)
    public boolean isDisabled(PersonId id) {
        return find(id).isDisabled();
    }

    /**
     * Lets nobody sign in to it any more, in the transaction of what made it necessary.
     *
     * @throws NotFound when there is no such person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disable(PersonId id) {
        find(id).disable(clock.instant());
        events.publishEvent(new AccountDisabled(id));
    }

    /**
     * Opens it again.
     *
     * @throws NotFound when there is no such person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enable(PersonId id) {
        find(id).enable();
    }

    private Person find(PersonId id) {
        return people.findById(id.value()).orElseThrow(NotFound::new);
    }
}
