package org.concordat.factor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as their owners see them. */
@Component
class PasskeyRows {

    private final UserCredentialRepository credentials;
    private final JdbcClient database;

    PasskeyRows(UserCredentialRepository credentials, JdbcClient database) {
        this.credentials = credentials;
        this.database = database;
    }

    /** What a passkey counted last, which nobody else changes before the transaction ends; nothing of an unknown one. */
    OptionalLong lastOf(Bytes id) {
        return database
                .sql("select coalesce(signature_count, 0) from user_credentials where credential_id = :id for update")
                .param("id", id.toBase64UrlString())
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
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
