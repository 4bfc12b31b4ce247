package org.concordat.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What every change of a password shares: judging it by what is known of the person, and hashing. */
@Component
class PasswordSetting {

    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final List<KnownOfPerson> known;

    PasswordSetting(PasswordPolicy policy, PasswordEncoder passwords, List<KnownOfPerson> known) {
        this.policy = policy;
        this.passwords = passwords;
        this.known = List.copyOf(known);
    }

    /**
     * The hash of a password for a person. Takes its time, and so belongs before a transaction, not into it.
     *
     * @throws PasswordRefused when it is not good enough
     * @throws TooBusy when too many wait already
     */
    String hash(Person person, String password) {
        var about = new ArrayList<>(List.of(person.name(), person.email()));
        known.forEach(it -> about.addAll(it.of(person.id())));
        policy.check(password, about);
        return Objects.requireNonNull(passwords.encode(password));
    }
}
