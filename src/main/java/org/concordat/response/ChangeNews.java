package org.concordat.response;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open screens that a response changed, once the change is committed. It is told once and not kept: a screen that
 * misses it reads the truth the next time it reads, so the registry of events need not remember each saved word.
 */
@Component
class ChangeNews {

    private final ApplicationEventPublisher events;

    ChangeNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void of(ResponseId response) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new DraftChanged(response));
            }
        });
    }
}
