package org.concordat.signin;

import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down who came in, who went, and who was turned away. It writes in a transaction of its own: what it tells of is
 * no change that could be undone, and often the reason why one is. While another runs it waits for the end of that one,
 * which may hold the lock of the chain.
 */
@Component
class AccessTrail {

    private final AuditTrail audit;
    private final TransactionTemplate own;

    AccessTrail(AuditTrail audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void write(Optional<PersonId> who, Act act, String thing, OptionalInt before) {
        var more = before.orElse(0);
        var entry = who.map(it -> AuditEntry.by(it, AuditRole.PERSON))
                .orElse(AuditEntry.byNobody(AuditRole.STRANGER))
                .did(act, thing)
                .because(more == 0 ? "" : "and " + more + " before");
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    write(entry);
                }
            });
        } else {
            write(entry);
        }
    }

    private void write(AuditEntry entry) {
        own.executeWithoutResult(status -> audit.add(entry));
    }
}
