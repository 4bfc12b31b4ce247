package org.concordat.factor;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.springframework.security.web.webauthn.api.Bytes;

/** A person as their authenticator knows them: the person's id, which tells nobody who they are. */
final class PasskeyUser {

    private PasskeyUser() {}

    static Bytes id(PersonId person) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array());
    }

    static Optional<PersonId> person(Bytes id) {
        try {
            var bytes = ByteBuffer.wrap(id.getBytes());
            return Optional.of(new PersonId(new UUID(bytes.getLong(), bytes.getLong())));
        } catch (BufferUnderflowException foreign) {
            return Optional.empty();
        }
    }
}
