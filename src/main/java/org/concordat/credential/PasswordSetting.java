package org.concordat.credential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.concordat.account.Contacts;
import org.concordat.account.KnownOfPerson;
import org.concordat.account.PasswordHash;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What every setting of a password shares: judging it by what is known of the person, and hashing. It takes its time, and
 * so belongs before a transaction, not into it.
 */
@Component
@PreAuthorize("permitAll()") // Asked by services for somebody who cannot sign in yet.
public class PasswordSetting {

    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final Contacts contacts;
    private final List<KnownOfPerson> known;

    PasswordSetting(PasswordPolicy policy, PasswordEncoder passwords, Contacts contacts, List<KnownOfPerson> known) {
        this.policy = policy;
        this.passwords = passwords;
        this.contacts = contacts;
        this.known = List.copyOf(known);
    }

    /**
     * The hash of a password for somebody new.
     *
     * @param about what others know of the person: name, address, organisation
     * @throws PasswordRefused when it is not good enough
     * @throws TooBusy when too many wait already
     */
    public PasswordHash hash(String password, Collection<String> about) {
        policy.check(password, about);
        return new PasswordHash(Objects.requireNonNull(passwords.encode(password)));
    }

    /**
     * The hash of another password for somebody who is known.
     *
     * @throws NotFound when there is no such person
     * @throws PasswordRefused when it is not good enough
     * @throws TooBusy when too many wait already
     */
    PasswordHash hash(PersonId person, String password) {
        var contact = contacts.find(person).orElseThrow(NotFound::new);
        var about = new ArrayList<>(List.of(contact.name(), contact.address()));
        known.forEach(it -> about.addAll(it.of(person)));
        return hash(password, about);
    }
}
