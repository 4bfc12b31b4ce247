package org.concordat.factor;

import org.concordat.account.SignedInPerson;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.concordat.credential.OwnPassword;
import org.concordat.credential.TooSoon;
import org.concordat.credential.WrongPassword;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody types to prove themselves, and makes of somebody half signed in somebody signed in. */
@Component
class Proving {

    private static final Logger LOG = LoggerFactory.getLogger(Proving.class);

    private final WholeSignIn whole;
    private final TypedCodes codes;
    private final Authenticator authenticator;
    private final OwnPassword passwords;
    private final SecondFactorRule rule;
    private final CredentialNews news;

    Proving(
            WholeSignIn whole,
            TypedCodes codes,
            Authenticator authenticator,
            OwnPassword passwords,
            SecondFactorRule rule,
            CredentialNews news) {
        this.whole = whole;
        this.codes = codes;
        this.authenticator = authenticator;
        this.passwords = passwords;
        this.rule = rule;
        this.news = news;
    }

    /**
     * Signs in, wholly, whoever types a code of their app or one of their recovery codes.
     *
     * @throws WrongCode when it is neither, or was used before
     * @throws TooSoon when they tried too often
     */
    @Transactional(noRollbackFor = WrongCode.class)
    public Authentication byCode(Authentication before, String typed) {
        var person = whole.person(before);
        var factor = codes.useUp(person.id(), typed.replaceAll("\\s", "")).orElseThrow(() -> failed(person));
        news.note(person.id(), Act.SECOND_FACTOR_PROVEN, factor);
        return whole.proven(person, before, factor);
    }

    /**
     * Sets up an authenticator app by its first code, which signs in as well.
     *
     * @throws WrongCode when it is not the code of the app that was offered
     * @throws TooSoon when they tried too often
     */
    @Transactional
    public Authentication byEnrolling(Authentication before, String typed) {
        var person = whole.person(before);
        authenticator.confirm(typed.replaceAll("\\s", ""));
        return whole.proven(person, before, Factor.AUTHENTICATOR);
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
        var person = whole.person(before);
        try {
            passwords.confirm(person.id(), typed);
        } catch (WrongPassword wrong) {
            throw failed(person);
        }
        return whole.proven(person, before, Factor.PASSWORD);
    }

    private WrongCode failed(SignedInPerson person) {
        LOG.info("A wrong code or password was typed for person {}", person.id());
        news.note(person.id(), Act.SECOND_FACTOR_FAILED, "");
        return new WrongCode();
    }
}
