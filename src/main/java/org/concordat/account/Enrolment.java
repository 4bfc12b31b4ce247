package org.concordat.account;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.PersonId;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens an account for somebody who has just shown that an address is theirs. Called by services that have seen the
 * proof, a token sent to that address; never by screens.
 */
@Component
@PreAuthorize("permitAll()") // Services ask that have seen the proof, of somebody who cannot sign in yet.
public class Enrolment {

    private final People people;
    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;

    Enrolment(People people, PasswordPolicy policy, PasswordEncoder passwords, AuditTrail audit, Clock clock) {
        this.people = people;
        this.policy = policy;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one form in which an address is kept and compared. */
    public String address(String written) {
        return Addresses.of(written);
    }

    /**
     * The hash of a password for somebody new. Takes its time, and so belongs before a transaction, not into it.
     *
     * @param about what others know of the person: name, address, organisation
     * @throws PasswordRefused when it is not good enough
     * @throws TooBusy when too many wait already
     */
    public String hash(String password, Collection<String> about) {
        policy.check(password, about);
        return Objects.requireNonNull(passwords.encode(password));
    }

    /**
     * Opens an account that can do nothing yet but sign in.
     *
     * @throws AddressTaken when the address has an account already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PersonId enrol(String provenAddress, String name, String passwordHash) {
        return open(provenAddress, name, passwordHash, AuditRole.PERSON, "");
    }

    /**
     * The same for whoever runs the machine: what they show is that they do. The account is there at once, for a role to be
     * given to it.
     *
     * @throws AddressTaken when the address has an account already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PersonId enrolFirst(String address, String name, String passwordHash) {
        var person = open(address, name, passwordHash, AuditRole.ADMINISTRATOR, "set-up");
        people.flush();
        return person;
    }

    private PersonId open(String written, String name, String passwordHash, AuditRole role, String why) {
        var address = Addresses.of(written);
        if (people.existsByEmail(address)) {
            throw new AddressTaken();
        }
        var person = people.save(new Person(address, Characters.line(name), passwordHash, Set.of(), clock.instant()));
        audit.add(AuditEntry.by(person.id(), role)
                .did(Act.ACCOUNT_OPENED, person.id().toString())
                .because(why));
        return person.id();
    }
}
