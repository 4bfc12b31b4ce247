package org.concordat.contribution;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.contribution.ContributionRows.Written;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.SecretToken;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the link in the mail leads: a colleague confirms that the address is theirs, and what they wrote is sent, once for
 * each address. From then on the drafters see it.
 */
@Service
@PreAuthorize("permitAll()") // Colleagues have no account; the link in their mail lets them.
public class SendingContributions {

    /** How long the link in the mail works. */
    public static final Duration CONFIRMABLE = Duration.ofDays(7);

    private final ContributionRows rows;
    private final CollectionRows collections;
    private final AuditTrail audit;
    private final ConsultationClock consultationClock;
    private final Clock clock;

    SendingContributions(
            ContributionRows rows,
            CollectionRows collections,
            AuditTrail audit,
            ConsultationClock consultationClock,
            Clock clock) {
        this.rows = rows;
        this.collections = collections;
        this.audit = audit;
        this.consultationClock = consultationClock;
        this.clock = clock;
    }

    /** Whether there is something to confirm. Looking changes nothing: mail scanners look at everything. */
    @Transactional(readOnly = true)
    public boolean isConfirmable(String token) {
        return confirmable(token).isPresent();
    }

    /**
     * Confirms the address and sends what was written while the collection was open. Confirming twice is confirming once.
     *
     * @return whether it is sent; not where the link is wrong or too old, the collection was closed or is full, or another
     *     was sent from that address
     */
    @Transactional
    public boolean confirm(String token) {
        var found = confirmable(token);
        return found.isPresent() && (found.get().sent() || isSent(found.get()));
    }

    private boolean isSent(Written written) {
        var collection = collections.hold(written.collection()).orElseThrow();
        // Whoever sends to the same collection at this moment has been waited for.
        if (rows.isSent(written.id())) {
            return true;
        }
        if (!collection.takesWhatWasWritten() || rows.hasSent(written.collection(), written.address())) {
            return false;
        }
        rows.send(written.id(), consultationClock.instant());
        audit.add(AuditEntry.byNobody(AuditRole.CONTRIBUTOR)
                .workingFor(collection.organisation())
                .did(Act.CONTRIBUTION_SENT, written.id().toString()));
        return true;
    }

    private Optional<Written> confirmable(String token) {
        var since = clock.instant().minus(CONFIRMABLE);
        return rows.byToken(new SecretToken(token)).filter(it -> it.writtenAt().isAfter(since));
    }

    /** Forgets what was written and never confirmed. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT5M")
    @Transactional
    void forget() {
        rows.forget(clock.instant().minus(CONFIRMABLE));
    }
}
