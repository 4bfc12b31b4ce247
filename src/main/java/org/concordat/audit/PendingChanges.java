package org.concordat.audit;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/** What a transaction has changed and not sent to the database yet. */
@Repository
class PendingChanges {

    private final EntityManager entities;

    PendingChanges(EntityManager entities) {
        this.entities = entities;
    }

    /** Sends it now, so that what it must wait for is waited for before and not with the trail held. */
    void flush() {
        entities.flush();
    }
}
