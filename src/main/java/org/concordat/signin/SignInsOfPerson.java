package org.concordat.signin;

import java.time.Instant;
import org.concordat.account.PersonalData;
import org.concordat.kernel.PersonId;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is kept of where somebody is and was signed in, for them who ask for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInsOfPerson implements PersonalData {

    private final SignInRows rows;

    SignInsOfPerson(SignInRows rows) {
        this.rows = rows;
    }

    private record SignedIn(Instant startedAt, Instant lastSeenAt, String browser, String address) {}

    @Override
    public String part() {
        return "sign-ins";
    }

    @Override
    public Object of(PersonId person) {
        return rows.kept(person).stream()
                .map(it -> new SignedIn(it.startedAt(), it.lastSeenAt(), it.browser(), it.address()))
                .toList();
    }
}
