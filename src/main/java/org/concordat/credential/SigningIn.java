package org.concordat.credential;

import java.util.Optional;
import org.concordat.account.Contacts;
import org.concordat.account.PasswordHash;
import org.concordat.account.PasswordHashes;
import org.concordat.account.SignedInPeople;
import org.concordat.account.SignedInPerson;
import org.concordat.kernel.PersonId;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the person behind an address, and keeps their password's hash at today's strength. */
@Component
class SigningIn implements UserDetailsService, UserDetailsPasswordService {

    private final Contacts contacts;
    private final PasswordHashes hashes;
    private final SignedInPeople people;
    private final SecondFactorOwed second;

    SigningIn(Contacts contacts, PasswordHashes hashes, SignedInPeople people, SecondFactorOwed second) {
        this.contacts = contacts;
        this.hashes = hashes;
        this.people = people;
        this.second = second;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedInPerson loadUserByUsername(String email) {
        return contacts.at(email)
                .flatMap(id -> hashes.opening(id).flatMap(hash -> withPasswordAlone(id, hash)))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @org.jspecify.annotations.Nullable String newHash) {
        var id = contacts.at(user.getUsername()).orElseThrow();
        if (newHash != null) {
            hashes.change(id, new PasswordHash(newHash));
        }
        return hashes.of(id).flatMap(it -> withPasswordAlone(id, it)).orElseThrow();
    }

    /** What a password alone opens: everything, or nothing but the way to prove the second factor that is owed. */
    private Optional<SignedInPerson> withPasswordAlone(PersonId id, PasswordHash hash) {
        return people.find(id).map(it -> it.knownBy(hash)).map(it -> second.owedBy(it) ? it.halfSignedIn() : it);
    }
}
