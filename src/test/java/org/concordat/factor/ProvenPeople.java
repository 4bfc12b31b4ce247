package org.concordat.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.concordat.account.Accounts;
import org.concordat.account.ServiceRole;
import org.concordat.account.SignedInPeople;
import org.concordat.credential.PasswordSetting;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetailsService;

/** People at sign-in: with a password, with an authenticator app, half signed in, signed in long ago. */
@TestComponent
public class ProvenPeople {

    public static final String PASSWORD = "read-the-white-paper";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Accounts accounts;
    private final PasswordSetting setting;
    private final UserDetailsService signingIn;
    private final SignedInPeople whole;
    private final AuthenticatorRows authenticators;
    private final ProviderLinkRows links;
    private final JdbcClient database;
    private final Clock clock;

    ProvenPeople(
            Accounts accounts,
            PasswordSetting setting,
            UserDetailsService signingIn,
            SignedInPeople whole,
            AuthenticatorRows authenticators,
            ProviderLinkRows links,
            JdbcClient database,
            Clock clock) {
        this.accounts = accounts;
        this.setting = setting;
        this.signingIn = signingIn;
        this.whole = whole;
        this.authenticators = authenticators;
        this.links = links;
        this.database = database;
        this.clock = clock;
    }

    /** Somebody who signs in with a password. */
    public record Visitor(PersonId id, String email) {}

    public Visitor somebody(ServiceRole... roles) {
        var email = "door" + NUMBER.incrementAndGet() + "@test.example";
        var all = roles.length == 0 ? Set.<ServiceRole>of() : EnumSet.copyOf(List.of(roles));
        return new Visitor(
                asSystem(() -> accounts.open(email, "Dora Door", setting.hash(PASSWORD, Set.of()), all)), email);
    }

    /** Offers an authenticator app that no code has confirmed yet. */
    byte[] anOfferedApp(Visitor visitor) {
        var secret = ("secret of " + visitor.id()).substring(0, 20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        authenticators.offer(visitor.id(), secret, clock.instant());
        return secret;
    }

    /** Sets up an authenticator app, long ago. */
    public byte[] anApp(Visitor visitor) {
        var secret = anOfferedApp(visitor);
        authenticators.confirm(visitor.id(), 1, clock.instant());
        return secret;
    }

    /** Links somebody with whom an identity provider calls so. */
    public void isLinked(Visitor visitor, String issuer, String subject) {
        links.add(visitor.id(), issuer, subject, "council", clock.instant());
    }

    /** Takes the password away, as of somebody who signs in by an identity provider alone. */
    public void hasNoPassword(Visitor visitor) {
        database.sql("update person set password_hash = null where id = :id")
                .param("id", visitor.id().value())
                .update();
    }

    public String code(byte[] secret, int stepsAway) {
        return OneTimeCode.at(secret, OneTimeCode.step(clock.instant()) + stepsAway);
    }

    /** As whoever gave the password and nothing else. */
    public Authentication withPassword(Visitor visitor) {
        var person = signingIn.loadUserByUsername(visitor.email());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    /** As somebody wholly signed in who proved a factor then. */
    public Authentication proven(Visitor visitor, String factor, Instant when) {
        var person = whole.find(visitor.id()).orElseThrow();
        return Factor.proven(
                person,
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()),
                factor,
                when);
    }

    public <T> T as(Authentication who, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(who));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void run(Authentication who, Runnable work) {
        as(who, () -> {
            work.run();
            return who;
        });
    }

    public List<String> mails(Visitor visitor) {
        return database.sql("select template from mail_message where recipient = :to")
                .param("to", visitor.email())
                .query(String.class)
                .list();
    }

    public List<String> trail(Visitor visitor) {
        return database.sql("select act from audit_entry where thing = :thing order by number")
                .param("thing", visitor.id().toString())
                .query(String.class)
                .list();
    }

    <T> T asSystem(Supplier<T> work) {
        return as(
                UsernamePasswordAuthenticationToken.authenticated(
                        "test", null, List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM))),
                work);
    }
}
