package org.concordat.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.concordat.credential.SignInId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever holds open screens ask whether the sign-ins behind them still stand. */
@Service
@PreAuthorize("permitAll()") // Asked by the application itself, of sign-ins whose sessions it holds.
public class SignInWatching {

    private final SignIns signIns;
    private final SignInRows rows;
    private final Clock clock;

    SignInWatching(SignIns signIns, SignInRows rows, Clock clock) {
        this.signIns = signIns;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Which of these are over, and why, in one statement for all of them.
     *
     * @param lastActs when somebody last did something on the screens of each
     */
    @Transactional
    public Map<SignInId, SignInEnd> over(Map<SignInId, Instant> lastActs) {
        var now = clock.instant();
        var over = new HashMap<SignInId, SignInEnd>();
        lastActs.keySet().forEach(it -> over.put(it, SignInEnd.REVOKED));
        for (var row : rows.find(lastActs.keySet())) {
            var last = lastActs.getOrDefault(row.id(), Instant.EPOCH);
            signIns.seen(row, last);
            signIns.over(row, now)
                    .filter(it -> it != SignInEnd.IDLE
                            || signIns.over(row.seenAt(last), now).isPresent())
                    .ifPresentOrElse(it -> over.put(row.id(), it), () -> over.remove(row.id()));
        }
        return over;
    }
}
