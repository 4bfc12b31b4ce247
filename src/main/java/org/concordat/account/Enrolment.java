package org.concordat.account;

import java.time.Clock;
import java.util.Set;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.RichText;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens an account for somebody who has just shown that an address is theirs. Called by services that have seen the
 * proof, a token sent to that address; never by screens.
 */
@Component
public class Enrolment {

    private final People people;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;

    Enrolment(People people, PasswordEncoder passwords, AuditTrail audit, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one form in which an address is kept and compared. */
    public String address(String written) {
        return Accounts.address(written);
    }

    /**
     * Opens an account that can do nothing yet but sign in.
     *
     * @throws PasswordTooShort when the password is shorter than {@link PasswordTooShort#MINIMUM}
     * @throws AddressTaken when the address has an account already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PersonId enrol(String provenAddress, String name, String password) {
        if (password.codePointCount(0, password.length()) < PasswordTooShort.MINIMUM) {
            throw new PasswordTooShort();
        }
        var address = Accounts.address(provenAddress);
        if (people.existsByEmail(address)) {
            throw new AddressTaken();
        }
        var person = people.save(
                new Person(address, RichText.line(name), passwords.encode(password), Set.of(), clock.instant()));
        var id = person.id().toString();
        audit.add(new AuditEntry(id, "", "person", "account.opened", id, ""));
        return person.id();
    }
}
