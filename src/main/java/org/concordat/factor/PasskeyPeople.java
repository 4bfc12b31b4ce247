package org.concordat.factor;

import java.util.Optional;
import org.concordat.account.Contacts;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The people of the portal as Spring Security's passkeys want to see them. Nothing is kept twice. */
@Component
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {

    private final Contacts people;

    PasskeyPeople(Contacts people) {
        this.people = people;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return entity(PasskeyUser.person(id));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return entity(people.at(username));
    }

    private @Nullable PublicKeyCredentialUserEntity entity(Optional<PersonId> person) {
        return person.flatMap(id -> people.find(id)
                        .map(it -> ImmutablePublicKeyCredentialUserEntity.builder()
                                .id(PasskeyUser.id(id))
                                .name(it.address())
                                .displayName(it.name())
                                .build()))
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        // Everybody is there already.
    }

    @Override
    public void delete(Bytes id) {
        // Accounts are closed elsewhere.
    }
}
