package org.concordat.factor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.account.PersonId;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as their owners see them. */
@Component
class PasskeyRows {

    private final UserCredentialRepository credentials;

    PasskeyRows(UserCredentialRepository credentials) {
        this.credentials = credentials;
    }

    List<Passkey> of(PersonId person) {
        return credentials.findByUserId(PasskeyUser.id(person)).stream()
                .sorted(Comparator.comparing(CredentialRecord::getCreated))
                .map(it -> new Passkey(
                        it.getCredentialId().toBase64UrlString(),
                        Optional.ofNullable(it.getLabel()).orElse(""),
                        it.getCreated(),
                        it.getLastUsed()))
                .toList();
    }

    boolean delete(PersonId person, String id) {
        var found = of(person).stream().anyMatch(it -> it.id().equals(id));
        if (found) {
            credentials.delete(Bytes.fromBase64(id));
        }
        return found;
    }

    void deleteAll(PersonId person) {
        credentials.findByUserId(PasskeyUser.id(person)).forEach(it -> credentials.delete(it.getCredentialId()));
    }
}
