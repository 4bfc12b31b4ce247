package org.concordat.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alert.FollowerRows.Follower;
import org.concordat.alert.FollowerRows.Wish;
import org.concordat.credential.Allowance;
import org.concordat.credential.Network;
import org.concordat.credential.TooSoon;
import org.concordat.kernel.MailAddress;
import org.concordat.kernel.SecretToken;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.record.Follow;
import org.concordat.record.ReaderAlerts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the wishes of readers to be told by e-mail. Nobody is told of anything before whoever reads that mailbox has confirmed
 * it, and whoever asks learns nothing of an address: not whether it follows anything, nor that it is written to no more.
 */
@Service
@EnableConfigurationProperties(AlertSettings.class)
@PreAuthorize(
        "permitAll()") // Whoever reads the record may ask to be told; the secret of a link is what its holder may act
// by.
class FollowingByMail implements ReaderAlerts {

    /** How long a link works by which a wish is confirmed. */
    static final Duration CONFIRMABLE = Duration.ofDays(7);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int OF_ONE_ADDRESS_A_DAY = 3;

    private final FollowerRows followers;
    private final NewsRows news;
    private final Outbox outbox;
    private final AlertSettings settings;
    private final Allowance allowance;
    private final Clock clock;

    FollowingByMail(FollowerRows followers, NewsRows news, Outbox outbox, AlertSettings settings, Clock clock) {
        this.followers = followers;
        this.news = news;
        this.outbox = outbox;
        this.settings = settings;
        this.allowance = new Allowance(settings.asksOfNetwork(), OF_ONE_ADDRESS_A_DAY, DAY, clock);
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome ask(Follow what, String typed, Pace pace, String from) {
        var address = MailAddress.parse(typed);
        if (address.isEmpty()) {
            return Outcome.ADDRESS_UNREADABLE;
        }
        var now = clock.instant();
        boolean written;
        try {
            written = allowance.take(Network.of(from), address.get());
        } catch (TooSoon tooOften) {
            return Outcome.TOO_OFTEN;
        }
        if (followers.askedSince(now.minus(HOUR)) >= settings.asksAnHour()) {
            return Outcome.TOO_MANY;
        }
        if (written && mayBeWritten(address.get(), now)) {
            var token = SecretToken.fresh();
            followers.ask(token, new Wish(address.get(), what, pace), now);
            // No word of whoever asks: a stranger could have the portal send it to anybody.
            outbox.add(new Mail(address.get(), "alert-confirm", List.of(), AlertLetters.LINKS + token.clear()));
        }
        return Outcome.TAKEN;
    }

    private boolean mayBeWritten(String address, Instant now) {
        return followers.askedSince(now.minus(DAY), address) < OF_ONE_ADDRESS_A_DAY && !followers.isNever(address);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Alerts> find(String token) {
        var secret = new SecretToken(token);
        return followers
                .wish(secret, oldest())
                .map(it -> new Alerts(false, it.pace(), List.of(new Followed(new UUID(0, 0), it.what()))))
                .or(() -> followers.of(secret).map(it -> new Alerts(true, it.pace(), followers.followed(it.id()))));
    }

    @Override
    @Transactional
    public boolean confirm(String token) {
        var secret = new SecretToken(token);
        var wish = followers.takeWish(secret, oldest());
        wish.ifPresent(it -> followers.addLink(secret, followers.follow(it, news.last()), null, clock.instant()));
        return wish.isPresent();
    }

    @Override
    @Transactional
    public void drop(String token, UUID followed) {
        holder(token).filter(it -> !followers.drop(it.id(), followed)).ifPresent(it -> forget(it.address()));
    }

    @Override
    @Transactional
    public void setPace(String token, Pace pace) {
        holder(token).ifPresent(it -> followers.setPace(it.id(), pace));
    }

    @Override
    @Transactional
    public void stop(String token) {
        holder(token).ifPresent(it -> forget(it.address()));
    }

    @Override
    @Transactional
    public void never(String token) {
        var address = followers
                .wish(new SecretToken(token), oldest())
                .map(Wish::address)
                .or(() -> holder(token).map(Follower::address));
        address.ifPresent(it -> {
            forget(it);
            followers.never(it);
        });
    }

    private Optional<Follower> holder(String token) {
        return followers.of(new SecretToken(token));
    }

    /** Also from the outbox, what was sent and what was not. */
    private void forget(String address) {
        followers.forget(address);
        outbox.forget(address, AlertLetters.TEMPLATES);
    }

    private Instant oldest() {
        return clock.instant().minus(CONFIRMABLE);
    }
}
