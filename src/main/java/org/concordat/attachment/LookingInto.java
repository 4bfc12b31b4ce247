package org.concordat.attachment;

import java.time.Clock;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks into files that were kept before anybody did. */
@Component
class LookingInto {

    private static final int AT_ONCE = 100;

    private final AttachmentRows rows;
    private final CopyRows copies;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LookingInto(AttachmentRows rows, CopyRows copies, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "P1D")
    void look() {
        for (var some = copies.notLookedInto(AT_ONCE); !some.isEmpty(); some = copies.notLookedInto(AT_ONCE)) {
            some.forEach(this::look);
        }
    }

    private void look(AttachmentId id) {
        var file = rows.find(Set.of(id)).get(id);
        var content = rows.content(id).orElse(null);
        if (file == null || content == null) {
            return; // forgotten meanwhile
        }
        var made = CopyMaking.of(file.attachment().type(), content);
        try {
            transactions.executeWithoutResult(status -> copies.note(file.attachment(), made, clock.instant()));
        } catch (DuplicateKeyException anotherNode) {
            // It knows as much.
        }
    }
}
