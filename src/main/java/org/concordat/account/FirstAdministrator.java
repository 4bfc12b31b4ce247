package org.concordat.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.RichText;
import org.concordat.kernel.SecretToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final JdbcClient database;
    private final People people;
    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final String portal;
    private final Clock clock;

    FirstAdministrator(
            JdbcClient database,
            People people,
            PasswordPolicy policy,
            PasswordEncoder passwords,
            AuditTrail audit,
            TransactionTemplate transaction,
            @Value("${concordat.address:http://localhost:${concordat.port:8080}}") String portal,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.policy = policy;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.portal = portal;
        this.clock = clock;
    }

    /** Whether nobody administers the service yet. */
    @Transactional(readOnly = true)
    public boolean isMissing() {
        return people.countWithRole(ServiceRole.ADMINISTRATOR) == 0;
    }

    /**
     * A new link, with the portal's address before it; to be shown to nobody but the one at the console.
     *
     * @throws SetUpOver when there is an administrator already
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public String newLink() {
        if (!isMissing()) {
            throw new SetUpOver();
        }
        var token = SecretToken.fresh();
        database.sql("""
                insert into setup_link (hash, expires_at) values (:hash, :expires)
                on conflict (single) do update set hash = :hash, expires_at = :expires
                """)
                .param("hash", token.hash())
                .param("expires", Timestamp.from(clock.instant().plus(GOOD_FOR)))
                .update();
        log("system", "setup.offered", "");
        return portal + "/workspace/setup/" + token.clear();
    }

    /** Whether a link can be used. Looking uses nothing up. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return isMissing()
                && database.sql("select count(*) from setup_link where hash = :hash and expires_at > :now")
                                .param("hash", new SecretToken(token).hash())
                                .param("now", Timestamp.from(clock.instant()))
                                .query(Integer.class)
                                .single()
                        == 1;
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
            boolean mine = database.sql("delete from setup_link where hash = :hash and expires_at > :now")
                            .param("hash", new SecretToken(token).hash())
                            .param("now", Timestamp.from(clock.instant()))
                            .update()
                    == 1;
            if (!mine || !isMissing()) {
                throw new NotFound();
            }
            if (people.existsByEmail(address)) {
                throw new AddressTaken();
            }
            var person = people.save(new Person(
                    address, RichText.line(name), hash, EnumSet.of(ServiceRole.ADMINISTRATOR), clock.instant()));
            log(person.id().toString(), "account.opened", person.id().toString());
        });
    }

    private void log(String actor, String act, String thing) {
        audit.add(new AuditEntry(actor, "", "administrator", act, thing, "set-up"));
    }
}
