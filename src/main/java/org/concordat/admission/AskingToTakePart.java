package org.concordat.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.admission.InvitationToTakePart.Kept;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.credential.Allowance;
import org.concordat.credential.Network;
import org.concordat.credential.TooSoon;
import org.concordat.kernel.SecretToken;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.organisation.ParticularsRefused;
import org.concordat.organisation.ParticularsRefused.Fault;
import org.concordat.organisation.ParticularsRefused.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a stranger asks that their organisation may take part. Everybody who asks gets the same answer, whether or not
 * the name is somebody else's: whom it resembles, only administrators learn.
 */
@Service
@PreAuthorize("permitAll()") // Whoever wants to take part has no account yet.
public class AskingToTakePart {

    /** How long the link in the mail works. */
    public static final Duration CONFIRMABLE = Duration.ofDays(7);

    /**
     * How long names and addresses of those who asked or were invited are kept once it is settled. What was decided, by
     * whom and why, stays on the trail. UK GDPR article 5(1)(e): no longer than is necessary.
     */
    static final Duration KEPT = Duration.ofDays(365);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int OF_ONE_ADDRESS_A_DAY = 3;

    private final AskingRules rules;
    private final TakePartRequestRepository requests;
    private final InvitationToTakePart invitations;
    private final AdmissionSettings settings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Allowance allowance;
    private final Clock clock;

    AskingToTakePart(
            AskingRules rules,
            TakePartRequestRepository requests,
            InvitationToTakePart invitations,
            AdmissionSettings settings,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.rules = rules;
        this.requests = requests;
        this.invitations = invitations;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.allowance = new Allowance(settings.requestsOfNetwork(), OF_ONE_ADDRESS_A_DAY, DAY, clock);
        this.clock = clock;
    }

    /** Whom an invitation is for. */
    public record Invited(String organisationName, String personName, String address) {}

    /** What is wrong with what somebody wrote, by field. */
    public Map<Field, Fault> faults(Asking asking) {
        return rules.faults(asking);
    }

    /** For whom an invitation in a mail is; nothing where it was used, is too old, or never was. */
    @Transactional(readOnly = true)
    public Optional<Invited> invited(String token) {
        return invitations
                .find(new SecretToken(token))
                .map(it -> new Invited(it.organisationName(), it.personName(), it.address()));
    }

    /**
     * Asks. A mail goes to the address that was given, with a link by which it is confirmed; who was invited to that very
     * address has nothing to confirm. Somebody who asked three times on one day is sent nothing more. Whoever asks too
     * often is stopped before they use up what is for everybody.
     *
     * @param invitation the token of an invitation, if there was one
     * @param from the network address of whoever asks
     * @throws ParticularsRefused when a field is not as it must be
     * @throws TooSoon when too many asked from there
     * @throws TooManyAsk when too many ask at the moment
     */
    @Transactional
    public void ask(Asking asking, @Nullable String invitation, String from) {
        var faults = rules.faults(asking);
        if (!faults.isEmpty()) {
            throw new ParticularsRefused(faults);
        }
        var now = clock.instant();
        var address = AskingRules.address(asking.address()).orElseThrow();
        var invited = Optional.ofNullable(invitation)
                .map(SecretToken::new)
                .flatMap(invitations::find)
                .filter(it -> it.address().equals(address));
        if (invited.isEmpty() && !isHeard(address, from, now)) {
            return;
        }
        var token = SecretToken.fresh();
        var request = new TakePartRequest(asking, invited.map(Kept::id).orElse(null), token, now);
        if (invited.isPresent() && invitations.use(invited.get(), now)) {
            confirm(request, now);
        } else {
            requests.saveAndFlush(request);
            // No word of the one who asks: a stranger could have the portal send them to anybody.
            outbox.add(new Mail(address, "takePartConfirm", List.of(), "/workspace/take-part/" + token.clear()));
        }
    }

    private boolean isHeard(String address, String from, Instant now) {
        if (requests.countByAddressAndAskedAtAfter(address, now.minus(DAY)) >= OF_ONE_ADDRESS_A_DAY
                || !allowance.take(Network.of(from), address)) {
            return false;
        }
        if (requests.countByAskedAtAfter(now.minus(HOUR)) >= settings.requestsAnHour()) {
            throw new TooManyAsk();
        }
        return true;
    }

    /** Whether a link in a mail can be confirmed, or was. Looking changes nothing: mail scanners look at everything. */
    @Transactional(readOnly = true)
    public boolean isConfirmable(String token) {
        return requests.findByTokenHash(new SecretToken(token).hexHash())
                .filter(it -> stillWorks(it, clock.instant()))
                .isPresent();
    }

    /**
     * Confirms the address: from here on administrators see what was asked.
     *
     * @return whether there was anything to confirm
     */
    @Transactional
    public boolean confirm(String token) {
        var now = clock.instant();
        var request = requests.lockByToken(new SecretToken(token).hexHash()).filter(it -> stillWorks(it, now));
        request.filter(it -> it.state() == RequestState.UNCONFIRMED).ifPresent(it -> confirm(it, now));
        return request.isPresent();
    }

    private static boolean stillWorks(TakePartRequest request, Instant now) {
        return now.isBefore(request.askedAt().plus(CONFIRMABLE));
    }

    private void confirm(TakePartRequest request, Instant now) {
        request.confirm(now);
        var kept = requests.saveAndFlush(request);
        audit.add(AuditEntry.byNobody(AuditRole.ASKER)
                .did(Act.TAKE_PART_ASKED, kept.id().toString()));
    }

    /** Forgets who asked and never confirmed, and who was decided on or invited long ago. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT5M")
    @Transactional
    void forget() {
        var now = clock.instant();
        requests.forgetUnconfirmed(now.minus(CONFIRMABLE));
        requests.forgetSettled(now.minus(KEPT));
        invitations.forget(now.minus(KEPT));
    }
}
