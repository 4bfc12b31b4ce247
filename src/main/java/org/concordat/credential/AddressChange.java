package org.concordat.credential;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.concordat.account.AddressRefused;
import org.concordat.account.Addresses;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.kernel.SecretToken;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where people ask for another address for their account. It changes once it is confirmed at the old one and at the new
 * one: nobody takes an account with them who had it open for a minute, and nobody moves it to an address that is not
 * theirs.
 */
@Service
@PreAuthorize("hasRole('PERSON')")
public class AddressChange {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final CurrentPerson current;
    private final AddressChangeRows rows;
    private final AddressChangeLinks links;
    private final OwnPassword passwords;
    private final CredentialNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddressChange(
            CurrentPerson current,
            AddressChangeRows rows,
            AddressChangeLinks links,
            OwnPassword passwords,
            CredentialNews news,
            TransactionTemplate transaction,
            Clock clock) {
        this.current = current;
        this.rows = rows;
        this.links = links;
        this.passwords = passwords;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
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
        var me = current.require().id();
        passwords.confirm(me, password);
        transaction.executeWithoutResult(status -> {
            var atNew = SecretToken.fresh();
            var atOld = SecretToken.fresh();
            rows.begin(me, address, atNew.hash(), atOld.hash(), clock.instant().plus(GOOD_FOR));
            links.send(me, address, atNew, atOld);
            news.note(me, Act.ADDRESS_CHANGE_ASKED, "");
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
}
