package org.concordat.account;

import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people keep of themselves. */
@Service
@PreAuthorize("hasRole('PERSON')")
public class OwnAccount {

    /** What the database takes. */
    public static final int LONGEST_NAME = 200;

    private final CurrentPerson current;
    private final RequestMemory memory;
    private final PersonRepository people;
    private final AuditTrail audit;

    OwnAccount(CurrentPerson current, RequestMemory memory, PersonRepository people, AuditTrail audit) {
        this.current = current;
        this.memory = memory;
        this.people = people;
        this.audit = audit;
    }

    private record Mine(PersonId person) {}

    /** What my account says. */
    public Contact mine() {
        return memory.remember(new Mine(current.require().id()), () -> {
            var person = me();
            return new Contact(person.name(), person.email());
        });
    }

    /**
     * Gives me another name. What was signed or published under the old one stays as it was.
     *
     * @throws IllegalArgumentException when it is empty or too long
     */
    @Transactional
    public void rename(String written) {
        var name = Characters.line(written);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to 200 characters");
        }
        var person = me();
        person.rename(name);
        audit.add(AuditEntry.by(person.id(), AuditRole.PERSON)
                .did(Act.ACCOUNT_RENAMED, person.id().toString()));
    }

    private Person me() {
        return people.findById(current.require().id().value()).orElseThrow(NotFound::new);
    }
}
