package org.concordat.account;

import java.time.Clock;
import java.util.Set;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.text.Characters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens an account for somebody who has just shown that an address is theirs, or moves theirs to it. Called by services
 * that have seen the proof, a token sent to that address; never by screens.
 */
@Component
@PreAuthorize("permitAll()") // Services ask that have seen the proof, of somebody who cannot sign in yet.
public class Enrolment {

    private final PersonRepository people;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    Enrolment(PersonRepository people, ApplicationEventPublisher events, AuditTrail audit, Clock clock) {
        this.people = people;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one form in which an address is kept and compared. */
    public String address(String written) {
        return Addresses.of(written);
    }

    /**
     * Opens an account that can do nothing yet but sign in.
     *
     * @throws AddressTaken when the address has an account already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PersonId enrol(String provenAddress, String name, PasswordHash hash) {
        return open(provenAddress, name, hash, AuditRole.PERSON, "");
    }

    /**
     * The same for whoever runs the machine: what they show is that they do. The account is there at once, for a role to be
     * given to it.
     *
     * @throws AddressTaken when the address has an account already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PersonId enrolFirst(String address, String name, PasswordHash hash) {
        var person = open(address, name, hash, AuditRole.ADMINISTRATOR, "set-up");
        people.flush();
        return person;
    }

    /**
     * Moves an account to another address, by which its owner is reached and signs in from now on.
     *
     * @throws NotFound when there is no such person
     * @throws AddressTaken when the address has an account already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(PersonId id, String provenAddress) {
        var person = people.findById(id.value()).orElseThrow(NotFound::new);
        var address = Addresses.of(provenAddress);
        if (people.existsByEmail(address)) {
            throw new AddressTaken();
        }
        person.move(address);
        events.publishEvent(new AddressChanged(id));
    }

    private PersonId open(String written, String name, PasswordHash hash, AuditRole role, String why) {
        var address = Addresses.of(written);
        if (people.existsByEmail(address)) {
            throw new AddressTaken();
        }
        var person = people.save(new Person(address, Characters.line(name), hash.encoded(), Set.of(), clock.instant()));
        audit.add(AuditEntry.by(person.id(), role)
                .did(Act.ACCOUNT_OPENED, person.id().toString())
                .because(why));
        return person.id();
    }
}
