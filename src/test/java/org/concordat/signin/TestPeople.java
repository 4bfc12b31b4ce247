package org.concordat.signin;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.concordat.account.Accounts;
import org.concordat.account.ActingAs;
import org.concordat.account.PasswordHash;
import org.concordat.account.ServiceRole;
import org.concordat.account.SignedInPerson;
import org.concordat.credential.PasswordSetting;
import org.concordat.credential.SignInId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** People who sign in, for tests of how they do. */
@TestComponent
public class TestPeople {

    public static final String PASSWORD = "mutter kettle orbit fringe";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger HOST = new AtomicInteger();

    private final Accounts accounts;
    private final PasswordSetting setting;
    private final ActingAs acting;
    private final SignIns signIns;
    private final SignInRows rows;
    private final JdbcClient database;

    TestPeople(
            Accounts accounts,
            PasswordSetting setting,
            ActingAs acting,
            SignIns signIns,
            SignInRows rows,
            JdbcClient database) {
        this.accounts = accounts;
        this.setting = setting;
        this.acting = acting;
        this.signIns = signIns;
        this.rows = rows;
        this.database = database;
    }

    public record Somebody(PersonId id, String address) {}

    public Somebody withPassword(ServiceRole... roles) {
        return open(setting.hash(PASSWORD, Set.of()), roles);
    }

    public Somebody withoutPassword() {
        return open(null);
    }

    private Somebody open(@Nullable PasswordHash hash, ServiceRole... roles) {
        int number = NUMBER.incrementAndGet();
        var address = "account" + number + "@test.example";
        var held = roles.length == 0 ? Set.<ServiceRole>of() : EnumSet.copyOf(List.of(roles));
        return new Somebody(asSystem(() -> accounts.open(address, "Account " + number, hash, held)), address);
    }

    /** Somebody who is signed in somewhere. */
    public SignInId signedIn(Somebody person) {
        return as(person.id(), () -> {
            var proof =
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
            return signIns.begin(
                    (SignedInPerson) Objects.requireNonNull(proof.getPrincipal()),
                    proof,
                    null,
                    "Firefox, Linux",
                    "192.0.2.1");
        });
    }

    /** Why a sign-in is over; none while it is not. */
    public Optional<SignInEnd> ended(SignInId id) {
        return rows.find(id).map(SignInRows.Row::ended);
    }

    /** From where, and by which browser, somebody is known to be signed in. */
    public String traces(SignInId id) {
        var row = rows.find(id).orElseThrow();
        return row.address() + row.browser();
    }

    /** An address from which nobody came yet. */
    public static String elsewhere() {
        int number = HOST.incrementAndGet();
        return "10.9." + number / 250 + "." + (1 + number % 250);
    }

    /** Where the links of the mails lead that were sent, the first first. */
    public List<String> mails(String address, String template) {
        return database.sql("""
                select coalesce(path, '') from mail_message where recipient = :to and template = :template order by id
                """)
                .param("to", address)
                .param("template", template)
                .query(String.class)
                .list();
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return asSystem(() -> acting.person(person, work));
    }

    public void as(PersonId person, Runnable work) {
        as(person, () -> {
            work.run();
            return person;
        });
    }

    public <T> T asSystem(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    "test", null, List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM)))));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
