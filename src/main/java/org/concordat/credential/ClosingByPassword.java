package org.concordat.credential;

import org.concordat.account.AccountClosing;
import org.concordat.account.Contacts;
import org.concordat.account.CurrentPerson;
import org.concordat.account.HeldBack;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes the accounts of people who have given their password for it. */
@Service
@PreAuthorize("hasRole('PERSON')")
public class ClosingByPassword {

    private final CurrentPerson current;
    private final Contacts contacts;
    private final OwnPassword passwords;
    private final AccountClosing closing;
    private final CredentialNews news;
    private final TransactionTemplate transaction;

    ClosingByPassword(
            CurrentPerson current,
            Contacts contacts,
            OwnPassword passwords,
            AccountClosing closing,
            CredentialNews news,
            TransactionTemplate transaction) {
        this.current = current;
        this.contacts = contacts;
        this.passwords = passwords;
        this.closing = closing;
        this.news = news;
        this.transaction = transaction;
    }

    /**
     * Closes my account, for good.
     *
     * @throws NotFound when it is closed already
     * @throws WrongPassword when the password is not mine
     * @throws HeldBack when an organisation or the service would be left without an administrator
     * @throws TooSoon when too many wrong passwords came before
     * @throws TooBusy when too many wait already
     */
    public void close(String password) {
        var me = current.require().id();
        passwords.confirm(me, password);
        transaction.executeWithoutResult(status -> {
            var contact = contacts.find(me).orElseThrow(NotFound::new);
            closing.close();
            news.mailTo(contact, "credential-account-closed");
        });
    }
}
