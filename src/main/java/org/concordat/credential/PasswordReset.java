package org.concordat.credential;

import java.time.Clock;
import java.util.Optional;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.account.PasswordHashes;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.SecretToken;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people who forgot their password set another by the link that was mailed to them. The link is good for one use. It
 * opens nothing but the password: an invitation stays what it was, and a second factor is asked for as before.
 */
@Service
@PreAuthorize("permitAll()") // Who forgot their password cannot sign in. The link, or its absence, decides.
public class PasswordReset {

    private final ResetRows rows;
    private final Contacts contacts;
    private final PasswordHashes hashes;
    private final PasswordSetting setting;
    private final PasswordReplacing replacing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordReset(
            ResetRows rows,
            Contacts contacts,
            PasswordHashes hashes,
            PasswordSetting setting,
            PasswordReplacing replacing,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.hashes = hashes;
        this.setting = setting;
        this.replacing = replacing;
        this.transaction = transaction;
        this.clock = clock;
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
            replacing.reset(id, hash);
        });
    }
}
