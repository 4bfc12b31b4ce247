package org.concordat.account;

import java.util.HashSet;
import java.util.List;
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
    private final List<AdditionalRoles> additional;
    private final SecondFactorRule rule;

    SigningIn(People people, List<AdditionalRoles> additional, SecondFactorRule rule) {
        this.people = people;
        this.additional = additional;
        this.rule = rule;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedInPerson loadUserByUsername(String email) {
        return people.findByEmail(Accounts.address(email))
                .filter(Person::signsInByPassword)
                .map(this::withPasswordAlone)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** The person with all that they may, once everything they owe is proven. */
    SignedInPerson signedIn(Person person) {
        var roles = new HashSet<String>();
        person.roles().forEach(it -> roles.add(it.name()));
        additional.forEach(it -> roles.addAll(it.of(person.id())));
        return new SignedInPerson(person, roles);
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
        var whole = signedIn(person);
        return rule.owedBy(whole) ? whole.halfSignedIn() : whole;
    }
}
