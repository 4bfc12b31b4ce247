package org.concordat.record;

import java.util.UUID;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells which positions read otherwise, once the change is committed. What is taken away is named before it is gone, what is
 * published once it is there.
 */
@Component
class PositionNews {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    PositionNews(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    void of(Reference position) {
        tell("reference = :of", position.value());
    }

    void ofResponse(Reference response) {
        tell("response = :of", response.value());
    }

    void ofComment(Reference comment) {
        tell("reference = (select position from record.comments where reference = :of)", comment.value());
    }

    void ofEndorsement(UUID endorsement) {
        tell("reference = (select position from record.endorsements where id = :of)", endorsement);
    }

    private void tell(String which, Object of) {
        var changed = database.sql("""
                        select reference, consultation from record.positions where %1$s
                        union select reference, consultation from record.removals where %1$s
                        """.formatted(which))
                .param("of", of)
                .query((row, number) -> new PositionChanged(
                        new Reference(row.getString("reference")), new Slug(row.getString("consultation"))))
                .list();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.forEach(events::publishEvent);
            }
        });
    }
}
