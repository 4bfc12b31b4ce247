package org.concordat.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.concordat.kernel.Roles;
import org.concordat.mail.Outbox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets addresses of those who never confirmed, and of those whose mail server refuses them for good. */
@Component
class ForgettingFollowers {

    private static final Duration LINKS_WORK = Duration.ofDays(365);
    private static final int REFUSALS = 3;

    private final FollowerRows followers;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ForgettingFollowers(FollowerRows followers, Outbox outbox, Clock clock, TransactionTemplate transaction) {
        this.followers = followers;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forget() {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                "clock", null, List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM)))));
        try {
            transaction.executeWithoutResult(status -> forgetAll());
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void forgetAll() {
        var now = clock.instant();
        followers.forgetLinksBefore(now.minus(LINKS_WORK));
        followers
                .forgetWishesBefore(now.minus(FollowingByMail.CONFIRMABLE))
                .forEach(it -> outbox.forget(it, AlertLetters.TEMPLATES));
        outbox.refused(AlertLetters.TEMPLATES, REFUSALS).forEach(it -> {
            followers.forget(it);
            outbox.forget(it, AlertLetters.TEMPLATES);
        });
    }
}
