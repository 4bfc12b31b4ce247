package org.concordat.transcript;

import java.time.Instant;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.springframework.stereotype.Component;

/** Writes down what is done with what is entered, and when. */
@Component
class Trail {

    private final AuditTrail audit;
    private final ConsultationClock clock;

    Trail(AuditTrail audit, ConsultationClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void log(Act act, TranscriptId id, String why) {
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(act, id.toString())
                .because(why));
    }

    /** A moderator looked at a source. */
    void opened(TranscriptId id) {
        audit.add(AuditEntry.as(AuditRole.MODERATOR).did(Act.TRANSCRIPT_SOURCE_OPENED, id.toString()));
    }

    /** Whoever holds a code said something of what was entered. */
    void answered(Act act, TranscriptId id) {
        audit.add(AuditEntry.byNobody(AuditRole.STRANGER).did(act, id.toString()));
    }
}
