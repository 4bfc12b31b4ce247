package org.concordat.credential;

import java.time.Clock;
import org.concordat.account.AddressTaken;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.account.Enrolment;
import org.concordat.audit.Act;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.SecretToken;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a change of address is confirmed at both its ends, and then made. */
@Service
@PreAuthorize("permitAll()") // Whoever reads the mail at the new address need not be signed in there.
public class AddressConfirming {

    private final AddressChangeRows rows;
    private final Contacts contacts;
    private final Enrolment enrolment;
    private final CredentialNews news;
    private final Clock clock;

    AddressConfirming(
            AddressChangeRows rows, Contacts contacts, Enrolment enrolment, CredentialNews news, Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.enrolment = enrolment;
        this.news = news;
        this.clock = clock;
    }

    /** What came of a confirmation. */
    public enum Outcome {
        /** The other end has not confirmed yet. */
        OTHER_END_WAITS,
        /** The address is changed. */
        CHANGED
    }

    /** Whether a link can be used. Looking confirms nothing. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return rows.find(new SecretToken(token).hash(), clock.instant()).isPresent();
    }

    /**
     * Confirms at one end. At the second the address changes, and its owner is signed out everywhere.
     *
     * @throws NotFound when the link is unknown, replaced or too old, or the change is done
     */
    @Transactional
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
