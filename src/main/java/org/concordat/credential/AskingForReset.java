package org.concordat.credential;

import java.time.Clock;
import java.time.Duration;
import org.concordat.account.Addresses;
import org.concordat.account.Contacts;
import org.concordat.account.PasswordHashes;
import org.concordat.audit.Act;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the wishes of people who forgot their password, and mails links to those who have one. The link is good for half
 * an hour, and a later one makes it worthless.
 */
@Service
@PreAuthorize("permitAll()") // Who forgot their password cannot sign in.
public class AskingForReset {

    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;
    private static final int OF_ONE_NETWORK = 30;
    private static final int TO_ONE_ADDRESS = 10;
    private static final int LONGEST_ADDRESS = 254;

    private final ResetRows rows;
    private final Contacts contacts;
    private final PasswordHashes hashes;
    private final Tries tries;
    private final CredentialNews news;
    private final Allowance allowance;
    private final Clock clock;

    AskingForReset(
            ResetRows rows, Contacts contacts, PasswordHashes hashes, Tries tries, CredentialNews news, Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.hashes = hashes;
        this.tries = tries;
        this.news = news;
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
    public void answer() {
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
}
