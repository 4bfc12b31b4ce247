package org.concordat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.concordat.account.ActingAs;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** The portal under test: whoever acts, and when. The builders of each room set the stage. */
@TestComponent
public class TestPortal {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ActingAs acting;
    private final ConsultationClock clock;

    TestPortal(ActingAs acting, ConsultationClock clock) {
        this.acting = acting;
        this.clock = clock;
    }

    /** One that no other builder was given. */
    public int number() {
        return NUMBER.incrementAndGet();
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

    /** Does the work at a given time of the consultations. */
    public <T> T at(Instant moment, Supplier<T> work) {
        var result = new ArrayList<T>();
        clock.standingAt(moment, () -> result.add(work.get()));
        return result.getFirst();
    }

    /** Does the work with the authority of the application itself. */
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
