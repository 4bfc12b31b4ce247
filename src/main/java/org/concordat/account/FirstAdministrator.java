package org.concordat.account;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.RichText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets whoever runs the machine become the first administrator, by a link that only they can have. It is good for an
 * hour, once, and only as long as there is no administrator; a later one makes it worthless.
 */
@Service
@PreAuthorize("permitAll()") // Nobody can sign in yet. The link, or its absence, decides.
public class FirstAdministrator {

    private final SetUpLinks links;
    private final People people;
    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(
            SetUpLinks links,
            People people,
            PasswordPolicy policy,
            PasswordEncoder passwords,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.policy = policy;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether nobody administers the service yet. */
    @Transactional(readOnly = true)
    public boolean isMissing() {
        return links.isMissing();
    }

    /**
     * A new link, with the portal's address before it; to be shown to nobody but the one at the console.
     *
     * @throws SetUpOver when there is an administrator already
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public String newLink() {
        return links.renew();
    }

    /** Whether a link can be used. Looking uses nothing up. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return links.isOpen(token);
    }

    /**
     * Opens the first administrator's account and uses the link up.
     *
     * @throws NotFound when the link is unknown, used, replaced or too old, or there is an administrator already
     * @throws AddressRefused when mail cannot be sent to the address
     * @throws AddressTaken when the address has an account already
     * @throws PasswordRefused when the password is not good enough
     * @throws TooBusy when too many wait already
     */
    public void setUp(String token, String name, String email, String password) {
        if (!isOpen(token)) {
            throw new NotFound();
        }
        var address = Accounts.address(email);
        if (!Accounts.isAddress(address)) {
            throw new AddressRefused();
        }
        policy.check(password, List.of(name, address));
        var hash = Objects.requireNonNull(passwords.encode(password));
        transaction.executeWithoutResult(status -> {
            if (!links.take(token)) {
                throw new NotFound();
            }
            if (people.existsByEmail(address)) {
                throw new AddressTaken();
            }
            var person = people.save(new Person(
                    address, RichText.line(name), hash, EnumSet.of(ServiceRole.ADMINISTRATOR), clock.instant()));
            var id = person.id().toString();
            audit.add(new AuditEntry(id, "", "administrator", "account.opened", id, "set-up"));
        });
    }
}
