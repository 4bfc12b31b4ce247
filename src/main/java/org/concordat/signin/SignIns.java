package org.concordat.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.concordat.account.SignedInPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.credential.SignInId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins, watches and ends sign-ins. What is true of one stands in the database, so that every process knows it: a
 * browser is signed in as long as its row says so.
 */
@Component
class SignIns {

    private static final String ROLE = "ROLE_";
    private static final String FACTOR = "FACTOR_";
    private static final Duration BETWEEN_SIGHTS = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private final SignInRows rows;
    private final SignInSettings settings;
    private final Duration idle;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIns(
            SignInRows rows,
            SignInSettings settings,
            @Value("${concordat.workspace.idle:30m}") Duration idle,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.idle = idle;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Writes down that somebody signed in, or that who had proved more: then the sign-in stays the same. */
    @Transactional
    public SignInId begin(
            SignedInPerson person, Authentication proof, @Nullable SignInId before, String browser, String address) {
        var now = clock.instant();
        if (before != null) {
            var known = rows.find(before).filter(it -> over(it, now).isEmpty());
            if (known.filter(it -> it.person().equals(person.id())).isPresent()) {
                proven(before, person.id(), proof);
                return before;
            }
            known.ifPresent(it -> rows.end(it.person(), before, null, SignInEnd.SIGNED_OUT, now));
        }
        return rows.begin(
                person.id(), now, now.plus(settings.absolute()), browser, address, isComplete(proof), factors(proof));
    }

    /** Writes down that a person proved more than before. */
    @Transactional
    public void proven(SignInId id, PersonId person, Authentication proof) {
        rows.proven(id, person, isComplete(proof), factors(proof), provenAt(proof));
    }

    /** Why a sign-in is over, if it is. An unknown one was ended long ago. */
    Optional<SignInEnd> over(SignInId id) {
        return rows.find(id).map(it -> over(it, clock.instant())).orElse(Optional.of(SignInEnd.REVOKED));
    }

    Optional<SignInEnd> over(SignInRows.Row row, Instant now) {
        if (row.ended() != null) {
            return Optional.of(row.ended());
        }
        if (!now.isBefore(row.lastsUntil())) {
            return Optional.of(SignInEnd.TOO_LONG);
        }
        return now.isBefore(row.lastSeenAt().plus(idle)) ? Optional.empty() : Optional.of(SignInEnd.IDLE);
    }

    /** Notes that the owner of a sign-in did something. To the minute is enough. */
    void seen(SignInRows.Row row, Instant when) {
        if (when.isAfter(row.lastSeenAt().plus(BETWEEN_SIGHTS))) {
            rows.seen(row.id(), when);
        }
    }

    /** Before which somebody was seen last who is signed in no longer. */
    Instant idleSince(Instant now) {
        return now.minus(idle);
    }

    /** Ends every sign-in of a person but one, or all, with the transaction it is called in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(PersonId person, @Nullable SignInId allBut, SignInEnd why) {
        if (rows.end(person, null, allBut, why, clock.instant()) > 0) {
            tellOnceItIsTrue(person);
        }
    }

    /** Ends one sign-in of a person. Says whether there was one. */
    @Transactional
    public boolean end(PersonId person, SignInId id, SignInEnd why) {
        boolean ended = rows.end(person, id, null, why, clock.instant()) > 0;
        if (ended) {
            if (why != SignInEnd.SIGNED_OUT) {
                audit.add(AuditEntry.by(person, AuditRole.PERSON)
                        .did(Act.SIGN_IN_ENDED, id.toString())
                        .because(why.name()));
            }
            tellOnceItIsTrue(person);
        }
        return ended;
    }

    private void tellOnceItIsTrue(PersonId person) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new SignInsEnded(person));
            }
        });
    }

    /** What nobody is interested in any more is forgotten after three months. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    @Transactional
    public void forget() {
        rows.forget(clock.instant().minus(KEPT));
    }

    private static boolean isComplete(Authentication proof) {
        return proof.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch((ROLE + Roles.PERSON)::equals);
    }

    /** When they proved it, which may be long ago: where an identity provider remembered them. */
    private Instant provenAt(Authentication proof) {
        return proof.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(it -> ((FactorGrantedAuthority) it).getIssuedAt())
                .max(Comparator.naturalOrder())
                .orElseGet(clock::instant);
    }

    private static Collection<String> factors(Authentication proof) {
        return proof.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(it -> it != null && it.startsWith(FACTOR))
                .map(String::valueOf)
                .distinct()
                .toList();
    }
}
