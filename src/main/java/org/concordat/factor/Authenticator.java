package org.concordat.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.concordat.credential.TooSoon;
import org.concordat.credential.Tries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up an authenticator app for whoever is at work, and takes it away again. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'HALF_SIGNED_IN')")
public class Authenticator {

    private static final int SECRET = 20;
    private static final Duration OFFERED = Duration.ofMinutes(30);
    private static final String PORTAL = "Concordat";

    private final AuthenticatorRows rows;
    private final MayEnrol mayEnrol;
    private final FactorRemoval removal;
    private final CurrentPerson current;
    private final Tries tries;
    private final CredentialNews news;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Authenticator(
            AuthenticatorRows rows,
            MayEnrol mayEnrol,
            FactorRemoval removal,
            CurrentPerson current,
            Tries tries,
            CredentialNews news,
            Clock clock) {
        this.rows = rows;
        this.mayEnrol = mayEnrol;
        this.removal = removal;
        this.current = current;
        this.tries = tries;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Offers a secret to take over into an app: the same for half an hour, so that a page loaded again fits what was
     * scanned. One in use stays in use until a code confirms the new one.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the proof is too old, or when somebody half
     *     signed in has a second factor and must prove that instead
     */
    @Transactional
    public AuthenticatorOffer offer() {
        var person = mayEnrol.require();
        var secret = offered(person).orElseGet(() -> {
            var fresh = new byte[SECRET];
            random.nextBytes(fresh);
            rows.offer(person.id(), fresh, clock.instant());
            return fresh;
        });
        return AuthenticatorOffer.of(PORTAL, person.email(), secret);
    }

    /**
     * Takes the offered secret into use, by the first code of the app. That code is used up.
     *
     * @throws WrongCode when the code is not the app's, or the offer has run out
     * @throws TooSoon when they tried too often
     */
    @Transactional
    public void confirm(String code) {
        var person = mayEnrol.require();
        var step = tries.lookAt("first code", person.id(), () -> step(person, code.strip()))
                .orElseThrow(WrongCode::new);
        rows.confirm(person.id(), step, clock.instant());
        news.tell(person.id(), Act.AUTHENTICATOR_ADDED, FactorsAtSignIn.FACTORS);
    }

    /**
     * Takes the app away. Without any second factor left, recovery codes go as well.
     *
     * @throws LastFactor when a second factor is compulsory and this is the only one
     */
    @Transactional
    @PreAuthorize("hasRole('PERSON') and @recentProof.isFresh()")
    public void remove() {
        var person = current.require();
        if (rows.delete(person.id())) {
            removal.removed(person, Act.AUTHENTICATOR_REMOVED);
        }
    }

    private Optional<Long> step(SignedInPerson person, String code) {
        return offered(person)
                .map(it -> OneTimeCode.stepOf(it, code, clock.instant()))
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong);
    }

    private Optional<byte[]> offered(SignedInPerson person) {
        return rows.offered(person.id(), clock.instant().minus(OFFERED));
    }
}
