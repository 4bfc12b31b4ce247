package org.concordat.account;

import java.util.Objects;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the person behind an address, and keeps their password's hash at today's strength. */
@Component
class SigningIn implements UserDetailsService, UserDetailsPasswordService {

    private final People people;
    private final SignedInPeople whole;
    private final SecondFactorOwed second;

    SigningIn(People people, SignedInPeople whole, SecondFactorOwed second) {
        this.people = people;
        this.whole = whole;
        this.second = second;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedInPerson loadUserByUsername(String email) {
        return people.findByEmail(Addresses.of(email))
                .filter(Person::signsInByPassword)
                .map(this::withPasswordAlone)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @org.jspecify.annotations.Nullable String newHash) {
        var person = people.findByEmail(user.getUsername()).orElseThrow();
        if (newHash != null) {
            person.changeHash(newHash);
        }
        return withPasswordAlone(person);
    }

    /** What a password alone opens: everything, or nothing but the way to prove the second factor that is owed. */
    SignedInPerson withPasswordAlone(Person person) {
        var all = whole.of(person).knownBy(new PasswordHash(Objects.requireNonNull(person.passwordHash())));
        return second.owedBy(all) ? all.halfSignedIn() : all;
    }
}
