package org.concordat.response;

import java.util.List;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.moderation.Intake;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws what our organisation submitted: it leaves the record, what waits with the moderators waits no more, and it is
 * not considered as ours any longer. What was submitted is kept, and that it was withdrawn is told where it was published.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Withdrawing {

    /** Characters of the reason, at most. */
    public static final int WHY_MAXIMUM = 2_000;

    private final ResponseRepository responses;
    private final ResponsePublishing publishing;
    private final Intake intake;
    private final CurrentMember current;
    private final AuditTrail audit;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    Withdrawing(
            ResponseRepository responses,
            ResponsePublishing publishing,
            Intake intake,
            CurrentMember current,
            AuditTrail audit,
            ChangeNews changes,
            ConsultationClock clock) {
        this.responses = responses;
        this.publishing = publishing;
        this.intake = intake;
        this.current = current;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Withdraws a response in all its versions. A next version that was begun stays a draft. Only an approver of the
     * organisation that leads it may.
     *
     * @param why for colleagues, the audit trail and the consulting body; the public is not told
     * @throws IllegalArgumentException when it is not said why
     * @throws TooLong when the reason has more than {@link #WHY_MAXIMUM} characters
     * @throws WrongState when nothing of it stands any more
     * @throws NotFound when nothing of that name was submitted, or another organisation leads it
     */
    @Transactional
    public void withdraw(Reference reference, String why) {
        var member = current.require().as(Role.APPROVER);
        requireFit(why);
        intake.takeBack(
                ContentKind.RESPONSE,
                responses.versions(reference.value()).stream()
                        .map(ContentId::new)
                        .toList());
        var submitted = responses.lockSubmitted(reference.value());
        if (submitted.isEmpty() || !submitted.getFirst().lead().equals(member.organisation())) {
            throw new NotFound();
        }
        var standing = submitted.stream()
                .filter(it -> it.state() != ResponseState.WITHDRAWN)
                .toList();
        if (standing.isEmpty()) {
            throw new WrongState();
        }
        standing.forEach(it -> it.withdraw(member.person(), clock.instant(), why.strip()));
        responses.flush();
        publishing.retract(reference);
        told(standing, member.organisation(), why);
    }

    private void told(List<Response> standing, OrganisationId organisation, String why) {
        for (var version : standing) {
            audit.add(AuditEntry.as(AuditRole.APPROVER)
                    .workingFor(organisation)
                    .did(Act.RESPONSE_WITHDRAWN, version.id().toString())
                    .because(why.strip()));
            changes.of(version.id());
        }
    }

    private static void requireFit(String why) {
        if (Characters.isBlank(why)) {
            throw new IllegalArgumentException("Whoever withdraws a response says why");
        }
        if (Characters.count(why) > WHY_MAXIMUM) {
            throw new TooLong(Characters.count(why), WHY_MAXIMUM);
        }
    }
}
