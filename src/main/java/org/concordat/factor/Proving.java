package org.concordat.factor;

import java.time.Clock;
import org.concordat.account.CredentialNews;
import org.concordat.account.PersonId;
import org.concordat.account.SignedInPeople;
import org.concordat.account.SignedInPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody types to prove themselves, and makes of somebody half signed in somebody signed in. */
@Component
class Proving {

    private static final Logger LOG = LoggerFactory.getLogger(Proving.class);

    private final SignedInPeople people;
    private final AuthenticatorRows authenticators;
    private final RecoveryCodeRows recoveryCodes;
    private final SecondFactorRule rule;
    private final Authenticator authenticator;
    private final SecretBox box;
    private final ProofTries tries;
    private final CredentialNews news;
    private final Clock clock;

    Proving(
            SignedInPeople people,
            AuthenticatorRows authenticators,
            RecoveryCodeRows recoveryCodes,
            SecondFactorRule rule,
            Authenticator authenticator,
            SecretBox box,
            ProofTries tries,
            CredentialNews news,
            Clock clock) {
        this.people = people;
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.rule = rule;
        this.authenticator = authenticator;
        this.box = box;
        this.tries = tries;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Signs in, wholly, whoever types a code of their app or one of their recovery codes.
     *
     * @throws WrongCode when it is neither, or was used before
     * @throws TooManyTries when they tried too often
     */
    @Transactional(noRollbackFor = WrongCode.class)
    public Authentication byCode(Authentication before, String typed) {
        var person = whole(before);
        tries.take(person.id());
        var code = typed.replaceAll("\\s", "");
        var factor = code.matches("\\d{" + OneTimeCode.DIGITS + "}")
                ? byAuthenticator(person, code)
                : byRecoveryCode(person, code);
        tries.giveBack(person.id());
        news.note(person.id(), "second-factor.proven", factor);
        return Factor.proven(person, before, factor, clock.instant());
    }

    /**
     * Sets up an authenticator app by its first code, which signs in as well.
     *
     * @throws WrongCode when it is not the code of the app that was offered
     * @throws TooManyTries when they tried too often
     */
    @Transactional
    public Authentication byEnrolling(Authentication before, String typed) {
        var person = whole(before);
        tries.take(person.id());
        authenticator.confirm(typed.replaceAll("\\s", ""));
        tries.giveBack(person.id());
        return Factor.proven(person, before, Factor.AUTHENTICATOR, clock.instant());
    }

    /** Whether a password is proof enough of somebody who is signed in: they have no second factor. */
    @Transactional(readOnly = true)
    public boolean isPasswordEnough(SignedInPerson person) {
        return !person.isHalfSignedIn() && !rule.isSetUpBy(person.id());
    }

    /** Freshens the proof of somebody signed in whose password was just checked. */
    @Transactional
    public Authentication byPassword(Authentication before) {
        return Factor.proven(whole(before), before, Factor.PASSWORD, clock.instant());
    }

    /**
     * Somebody who was proven otherwise, as they are when wholly signed in.
     *
     * @throws WrongCode when there is no such person
     * @throws org.springframework.security.authentication.AccountStatusException when their account is closed to them
     */
    @Transactional(readOnly = true)
    public SignedInPerson whole(PersonId id) {
        var person = people.find(id).orElseThrow(WrongCode::new);
        new AccountStatusUserDetailsChecker().check(person);
        return person;
    }

    private SignedInPerson whole(Authentication before) {
        if (before.getPrincipal() instanceof SignedInPerson person) {
            return whole(person.id());
        }
        throw new WrongCode();
    }

    private String byAuthenticator(SignedInPerson person, String code) {
        var step = authenticators
                .inUse(person.id())
                .map(it -> box.unlock(person.id(), it))
                .map(it -> OneTimeCode.stepOf(it, code, clock.instant()))
                .orElse(java.util.OptionalLong.empty());
        if (step.isEmpty() || !authenticators.useUp(person.id(), step.getAsLong())) {
            throw failed(person);
        }
        return Factor.AUTHENTICATOR;
    }

    private String byRecoveryCode(SignedInPerson person, String code) {
        if (!recoveryCodes.useUp(person.id(), RecoveryCode.typed(code).hash(), clock.instant())) {
            throw failed(person);
        }
        news.tell(person.id(), "recovery-code.used", FactorsAtTheDoor.FACTORS);
        return Factor.RECOVERY_CODE;
    }

    private WrongCode failed(SignedInPerson person) {
        LOG.info("A wrong code was typed for person {}", person.id());
        news.note(person.id(), "second-factor.failed", "");
        return new WrongCode();
    }
}
