package org.concordat.credential;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.concordat.account.Addresses;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.account.PasswordHashes;
import org.concordat.audit.Act;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people who forgot their password set another by a link that is mailed to them. The link is good for half an hour
 * and for one use, and a later one makes it worthless. It opens nothing but the password: an invitation stays what it
 * was, and a second factor is asked for as before.
 */
@Service
@PreAuthorize("permitAll()") // Who forgot their password cannot sign in. The link, or its absence, decides.
public class PasswordReset {

    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;
    private static final int OF_ONE_NETWORK = 30;
    private static final int TO_ONE_ADDRESS = 10;
    private static final int LONGEST_ADDRESS = 254;

    private final ResetRows rows;
    private final Contacts contacts;
    private final PasswordHashes hashes;
    private final PasswordSetting setting;
    private final Tries tries;
    private final CredentialNews news;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Allowance allowance;
    private final Clock clock;

    PasswordReset(
            ResetRows rows,
            Contacts contacts,
            PasswordHashes hashes,
            PasswordSetting setting,
            Tries tries,
            CredentialNews news,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.hashes = hashes;
        this.setting = setting;
        this.tries = tries;
        this.news = news;
        this.events = events;
        this.transaction = transaction;
        this.allowance = new Allowance(OF_ONE_NETWORK, TO_ONE_ADDRESS, Duration.ofHours(1), clock);
        this.clock = clock;
    }

    /**
     * Takes the wish for a link. Does and answers the same, whether or not the address has an account.
     *
     * @param from the network address of whoever asks
     * @throws TooSoon when too many wishes came before
     */
    @Transactional
    public void ask(String written, String from) {
        var address = Addresses.of(written);
        tries.count("reset of " + address, Network.of(from));
        if (address.length() <= LONGEST_ADDRESS && allowance.take(Network.of(from), address)) {
            rows.wish(address, clock.instant());
        }
    }

    /** Mails links to those who have an account and a password. */
    @Scheduled(fixedDelay = 1_000)
    @Transactional
    @PreAuthorize("permitAll()") // The application's own clockwork; it gives nobody anything but a mail.
    public void answerWishes() {
        for (var address : rows.takeWishes(AT_ONCE)) {
            contacts.at(address).filter(it -> hashes.opening(it).isPresent()).ifPresent(this::mail);
        }
    }

    private void mail(PersonId person) {
        var now = clock.instant();
        var token = SecretToken.fresh();
        if (rows.offer(person, token.hash(), now, now.plus(GOOD_FOR), now.minus(BETWEEN_MAILS))) {
            news.mail(person, "password-reset", "/workspace/reset/" + token.clear());
            news.note(person, Act.PASSWORD_RESET_ASKED, "");
        }
    }

    /** Whether a link can be used. Looking uses nothing up: mail scanners follow links. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return rows.find(new SecretToken(token).hash(), clock.instant()).isPresent();
    }

    /** With which address whoever holds a link signs in, for their password manager to keep beside the new password. */
    @Transactional(readOnly = true)
    public Optional<String> accountOf(String token) {
        return rows.find(new SecretToken(token).hash(), clock.instant())
                .flatMap(contacts::find)
                .map(Contact::address);
    }

    /**
     * Sets the password, uses the link up and signs the person out everywhere.
     *
     * @throws NotFound when the link is unknown, used, replaced or too old
     * @throws PasswordRefused when the password is not good enough; the link stays good
     * @throws TooBusy when too many wait already; the link stays good
     */
    public void redeem(String token, String password) {
        var link = new SecretToken(token).hash();
        var id = rows.find(link, clock.instant()).orElseThrow(NotFound::new);
        var hash = setting.hash(id, password);
        transaction.executeWithoutResult(status -> {
            if (!rows.consume(link, clock.instant()) || hashes.opening(id).isEmpty()) {
                throw new NotFound();
            }
            hashes.change(id, hash);
            events.publishEvent(new PasswordSetAnew(id));
            news.note(id, Act.PASSWORD_RESET, "");
            news.mail(id, "credential-password-reset");
        });
    }
}
