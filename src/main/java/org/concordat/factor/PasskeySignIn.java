package org.concordat.factor;

import org.concordat.account.CurrentPerson;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/**
 * Signs in by a passkey, wholly: the authenticator is what one has, and its user verification what one knows or is. Over
 * somebody signed in already it is a fresh proof of theirs, and nobody else's passkey will do.
 */
class PasskeySignIn implements AuthenticationProvider {

    private final WebAuthnRelyingPartyOperations passkeys;
    private final WholeSignIn whole;
    private final CurrentPerson current;

    PasskeySignIn(WebAuthnRelyingPartyOperations passkeys, WholeSignIn whole, CurrentPerson current) {
        this.passkeys = passkeys;
        this.whole = whole;
        this.current = current;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var person = whole.person(
                PasskeyUser.person(verified(((WebAuthnAuthenticationRequestToken) attempt).getWebAuthnRequest())
                                .getId())
                        .orElseThrow(WrongCode::new));
        var before = current.proving();
        if (before.isPresent() && !before.get().id().equals(person.id())) {
            throw new WrongCode();
        }
        var context = SecurityContextHolder.getContext().getAuthentication();
        return whole.proven(person, before.isPresent() && context != null ? context : attempt, Factor.PASSKEY);
    }

    /** What is wrong with an answer, webauthn4j and Spring tell by a dozen exceptions. To a stranger it is all one. */
    private PublicKeyCredentialUserEntity verified(RelyingPartyAuthenticationRequest request) {
        try {
            return passkeys.authenticate(request);
        } catch (RuntimeException refused) {
            throw (WrongCode) new WrongCode().initCause(refused);
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(attempt);
    }
}
