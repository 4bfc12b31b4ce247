package org.concordat.attachment;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets files that nothing refers to any more, a day after they were sent. */
@Component
class ForgettingUnused {

    private static final Duration LEFT_ALONE = Duration.ofDays(1);
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final AttachmentRows rows;
    private final List<AttachmentUses> uses;
    private final Clock clock;

    ForgettingUnused(AttachmentRows rows, List<AttachmentUses> uses, Clock clock) {
        this.rows = rows;
        this.uses = uses;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT7M")
    void forget() {
        var before = clock.instant().minus(LEFT_ALONE);
        var some = rows.keptBefore(before, FIRST, AT_ONCE);
        while (!some.isEmpty()) {
            var unused = new HashSet<>(some);
            for (var it : uses) {
                unused.removeAll(it.used(some));
            }
            unused.forEach(this::forget);
            some = rows.keptBefore(before, some.getLast().value(), AT_ONCE);
        }
    }

    private void forget(AttachmentId id) {
        try {
            rows.forget(id);
        } catch (DataIntegrityViolationException usedMeanwhile) {
            // The database knows better.
        }
    }
}
