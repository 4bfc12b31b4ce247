package org.concordat.moderation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open screens that a case changed, once the change is committed. It is told once and not kept: a screen that
 * misses it reads the truth the next time it reads.
 */
@Component
class CaseNews {

    private final ApplicationEventPublisher events;

    CaseNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void of(CaseId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new CaseChanged(id));
            }
        });
    }
}
