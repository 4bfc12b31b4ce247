package org.concordat.membership;

import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open screens that a membership changed, once the change is committed. It is told once and not kept: whoever
 * misses it finds out by looking, which the screens of every process do every few seconds.
 */
@Component
class MembershipNews {

    private final ApplicationEventPublisher events;

    MembershipNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void of(PersonId person, OrganisationId organisation) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new MembershipChanged(person, organisation));
            }
        });
    }
}
