package org.concordat.credential;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.concordat.account.AddressRefused;
import org.concordat.account.AddressTaken;
import org.concordat.account.Addresses;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.account.CurrentPerson;
import org.concordat.account.Enrolment;
import org.concordat.audit.Act;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.SecretToken;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the address of an account, once it is confirmed at the old one and at the new one: nobody takes an account
 * with them who had it open for a minute, and nobody moves it to an address that is not theirs.
 */
@Service
@PreAuthorize("hasRole('PERSON')")
public class AddressChange {

    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final String LINK = "/workspace/address/";

    private final CurrentPerson current;
    private final Contacts contacts;
    private final Enrolment enrolment;
    private final AddressChangeRows rows;
    private final OwnPassword passwords;
    private final CredentialNews news;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddressChange(
            CurrentPerson current,
            Contacts contacts,
            Enrolment enrolment,
            AddressChangeRows rows,
            OwnPassword passwords,
            CredentialNews news,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.current = current;
        this.contacts = contacts;
        this.enrolment = enrolment;
        this.rows = rows;
        this.passwords = passwords;
        this.news = news;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of a confirmation. */
    public enum Outcome {
        /** The other end has not confirmed yet. */
        OTHER_END_WAITS,
        /** The address is changed. */
        CHANGED
    }

    /**
     * Sends a link to my address and one to the new one. Answers the same where the new one belongs to somebody: they
     * are told instead.
     *
     * @throws AddressRefused when mail cannot be sent to it
     * @throws WrongPassword when the password is not mine
     * @throws TooSoon when too many wrong ones came before
     * @throws TooBusy when too many wait already
     */
    public void ask(String written, String password) {
        var address = Addresses.reachable(written);
        var id = current.require().id();
        passwords.confirm(id, password);
        transaction.executeWithoutResult(status -> {
            var me = contacts.find(id).orElseThrow(NotFound::new);
            var atNew = SecretToken.fresh();
            var atOld = SecretToken.fresh();
            rows.begin(id, address, atNew.hash(), atOld.hash(), clock.instant().plus(GOOD_FOR));
            outbox.add(new Mail(me.address(), "address-old", List.of(me.name(), address), LINK + atOld.clear()));
            if (contacts.at(address).isPresent()) {
                outbox.add(new Mail(address, "address-in-use", List.of(), null));
            } else {
                outbox.add(new Mail(address, "address-new", List.of(me.name(), address), LINK + atNew.clear()));
            }
            news.note(id, Act.ADDRESS_CHANGE_ASKED, "");
        });
    }

    /** To which address my account is being moved, if it is. */
    @Transactional(readOnly = true)
    public Optional<String> waiting() {
        return rows.waiting(current.require().id(), clock.instant());
    }

    /** Gives the change up. */
    @Transactional
    public void giveUp() {
        rows.end(current.require().id());
    }

    /** Whether a link can be used. Looking confirms nothing. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()") // Whoever reads the mail at the new address need not be signed in there.
    public boolean isOpen(String token) {
        return rows.find(new SecretToken(token).hash(), clock.instant()).isPresent();
    }

    /**
     * Confirms at one end. At the second the address changes, and its owner is signed out everywhere.
     *
     * @throws NotFound when the link is unknown, replaced or too old, or the change is done
     */
    @Transactional
    @PreAuthorize("permitAll()") // Whoever reads the mail at the new address need not be signed in there.
    public Outcome confirm(String token) {
        var hash = new SecretToken(token).hash();
        if (!rows.confirm(hash, clock.instant())) {
            throw new NotFound();
        }
        var change = rows.find(hash, clock.instant()).orElseThrow(NotFound::new);
        if (!change.isConfirmed()) {
            return Outcome.OTHER_END_WAITS;
        }
        var id = change.person();
        var before = contacts.find(id).orElseThrow(NotFound::new);
        rows.end(id);
        try {
            enrolment.move(id, change.newAddress());
        } catch (AddressTaken taken) {
            throw new NotFound();
        }
        news.mailTo(before, "credential-address-changed");
        news.mailTo(new Contact(before.name(), change.newAddress()), "credential-address-changed");
        news.note(id, Act.ADDRESS_CHANGED, "");
        return Outcome.CHANGED;
    }
}
