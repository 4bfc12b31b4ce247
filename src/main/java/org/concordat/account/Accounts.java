package org.concordat.account;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.PersonId;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts for people. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class Accounts {

    private final PersonRepository people;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(PersonRepository people, AuditTrail audit, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens an account.
     *
     * @param hash of their password; none for a person who cannot sign in
     * @throws AddressTaken when the address has an account already
     */
    @Transactional
    public PersonId open(String email, String name, @Nullable PasswordHash hash, Set<ServiceRole> roles) {
        var address = Addresses.of(email);
        if (people.existsByEmail(address)) {
            throw new AddressTaken();
        }
        var person = people.saveAndFlush(new Person(
                address, Characters.line(name), hash == null ? null : hash.encoded(), roles, clock.instant()));
        audit.add(AuditEntry.as(AuditRole.ADMINISTRATOR)
                .did(Act.ACCOUNT_OPENED, person.id().toString()));
        return person.id();
    }

    /** The person with an address, as they would be signed in. For the loading of the demonstration. */
    @Transactional(readOnly = true)
    public Optional<PersonId> find(String email) {
        return people.findByEmail(Addresses.of(email)).map(Person::id);
    }
}
