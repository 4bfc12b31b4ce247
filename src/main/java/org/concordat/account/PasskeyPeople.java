package org.concordat.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The people of the portal as Spring Security's passkeys want to see them. Nothing is kept twice. */
@Component
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    PasskeyPeople(People people) {
        this.people = people;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return entity(PasskeyUser.person(id).flatMap(it -> people.findById(it.value())));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return entity(people.findByEmail(Accounts.address(username)));
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Person> person) {
        return person.map(it -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyUser.id(it.id()))
                        .name(it.email())
                        .displayName(it.name())
                        .build())
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
