package org.concordat.factor;

import java.net.URI;
import java.util.Set;
import org.concordat.credential.CredentialNews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class FactorConfiguration {

    @Bean
    UserCredentialRepository userCredentials(JdbcOperations database) {
        return new JdbcUserCredentialRepository(database);
    }

    /**
     * Passkeys of this portal alone. User verification is required, not preferred as Spring Security has it, because a
     * passkey is both factors in one.
     */
    @Bean
    WebAuthnRelyingPartyOperations passkeyOperations(
            PasskeyPeople people,
            UserCredentialRepository credentials,
            PasskeyRows counters,
            MayEnrol mayEnrol,
            CredentialNews news,
            TransactionTemplate transaction,
            FactorSettings settings,
            Environment environment) {
        var address = environment.getProperty(
                "concordat.address", "http://localhost:" + environment.getProperty("concordat.port", "8080"));
        var given = settings.passkeys();
        var party = given.relyingParty();
        var passkeys = new Webauthn4JRelyingPartyOperations(
                people,
                new GuardedPasskeys(credentials, counters, mayEnrol, news, transaction),
                PublicKeyCredentialRpEntity.builder()
                        .id(party == null ? URI.create(address).getHost() : party)
                        .name("Concordat")
                        .build(),
                given.origins().isEmpty() ? Set.of(address) : given.origins());
        passkeys.setCustomizeCreationOptions(it -> it.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
        passkeys.setCustomizeRequestOptions(it -> it.userVerification(UserVerificationRequirement.REQUIRED));
        return passkeys;
    }
}
