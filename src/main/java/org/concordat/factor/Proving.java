package org.concordat.factor;

import java.time.Clock;
import java.util.Optional;
import org.concordat.account.SignedInPeople;
import org.concordat.account.SignedInPerson;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.concordat.credential.OwnPassword;
import org.concordat.credential.TooSoon;
import org.concordat.credential.Tries;
import org.concordat.credential.WrongPassword;
import org.concordat.kernel.PersonId;
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
    private final OwnPassword passwords;
    private final Tries tries;
    private final CredentialNews news;
    private final Clock clock;

    Proving(
            SignedInPeople people,
            AuthenticatorRows authenticators,
            RecoveryCodeRows recoveryCodes,
            SecondFactorRule rule,
            Authenticator authenticator,
            SecretBox box,
            OwnPassword passwords,
            Tries tries,
            CredentialNews news,
            Clock clock) {
        this.people = people;
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.rule = rule;
        this.authenticator = authenticator;
        this.box = box;
        this.passwords = passwords;
        this.tries = tries;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Signs in, wholly, whoever types a code of their app or one of their recovery codes.
     *
     * @throws WrongCode when it is neither, or was used before
     * @throws TooSoon when they tried too often
     */
    @Transactional(noRollbackFor = WrongCode.class)
    public Authentication byCode(Authentication before, String typed) {
        var person = whole(before);
        var code = typed.replaceAll("\\s", "");
        var factor =
                tries.lookAt("code", person.id(), () -> factor(person, code)).orElseThrow(() -> failed(person));
        news.note(person.id(), Act.SECOND_FACTOR_PROVEN, factor);
        return Factor.proven(person, before, factor, clock.instant());
    }

    /**
     * Sets up an authenticator app by its first code, which signs in as well.
     *
     * @throws WrongCode when it is not the code of the app that was offered
     * @throws TooSoon when they tried too often
     */
    @Transactional
    public Authentication byEnrolling(Authentication before, String typed) {
        var person = whole(before);
        authenticator.confirm(typed.replaceAll("\\s", ""));
        return Factor.proven(person, before, Factor.AUTHENTICATOR, clock.instant());
    }

    /** Whether a password is proof enough of somebody who is signed in: they have no second factor. */
    @Transactional(readOnly = true)
    public boolean isPasswordEnough(SignedInPerson person) {
        return !person.isHalfSignedIn() && !rule.isSetUpBy(person.id());
    }

    /**
     * Freshens the proof of somebody signed in by their password. Hashing takes its time, so no transaction is held
     * meanwhile.
     *
     * @throws WrongCode when it is not theirs
     * @throws TooSoon when they tried too often
     * @throws org.concordat.credential.TooBusy when too many wait already
     */
    public Authentication byPassword(Authentication before, String typed) {
        var person = whole(before);
        try {
            passwords.confirm(person.id(), typed);
        } catch (WrongPassword wrong) {
            throw failed(person);
        }
        return Factor.proven(person, before, Factor.PASSWORD, clock.instant());
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

    private Optional<String> factor(SignedInPerson person, String code) {
        return code.matches("\\d{" + OneTimeCode.DIGITS + "}")
                ? byAuthenticator(person, code)
                : byRecoveryCode(person, code);
    }

    private Optional<String> byAuthenticator(SignedInPerson person, String code) {
        var step = authenticators
                .inUse(person.id())
                .map(it -> box.unlock(person.id(), it))
                .map(it -> OneTimeCode.stepOf(it, code, clock.instant()))
                .orElse(java.util.OptionalLong.empty());
        return step.isPresent() && authenticators.useUp(person.id(), step.getAsLong())
                ? Optional.of(Factor.AUTHENTICATOR)
                : Optional.empty();
    }

    private Optional<String> byRecoveryCode(SignedInPerson person, String code) {
        if (!recoveryCodes.useUp(person.id(), RecoveryCode.typed(code).hash(), clock.instant())) {
            return Optional.empty();
        }
        news.tell(person.id(), Act.RECOVERY_CODE_USED, FactorsAtTheDoor.FACTORS);
        return Optional.of(Factor.RECOVERY_CODE);
    }

    private WrongCode failed(SignedInPerson person) {
        LOG.info("A wrong code or password was typed for person {}", person.id());
        news.note(person.id(), Act.SECOND_FACTOR_FAILED, "");
        return new WrongCode();
    }
}
