package org.concordat.credential;

import org.concordat.account.CurrentPerson;
import org.concordat.account.PasswordHashes;
import org.concordat.account.RequestMemory;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes people's own passwords. */
@Service
@PreAuthorize("hasRole('PERSON')")
public class PasswordChange {

    private final CurrentPerson current;
    private final RequestMemory memory;
    private final PasswordHashes hashes;
    private final OwnPassword passwords;
    private final PasswordSetting setting;
    private final PasswordReplacing replacing;
    private final TransactionTemplate transaction;

    PasswordChange(
            CurrentPerson current,
            RequestMemory memory,
            PasswordHashes hashes,
            OwnPassword passwords,
            PasswordSetting setting,
            PasswordReplacing replacing,
            TransactionTemplate transaction) {
        this.current = current;
        this.memory = memory;
        this.hashes = hashes;
        this.passwords = passwords;
        this.setting = setting;
        this.replacing = replacing;
        this.transaction = transaction;
    }

    private record HasOne(PersonId person) {}

    /** Whether I sign in by a password. */
    public boolean isForMe() {
        var me = me();
        return memory.remember(new HasOne(me), () -> hashes.of(me).isPresent());
    }

    /**
     * Changes my password, and signs me out everywhere else.
     *
     * @param here the sign-in that stays
     * @throws WrongPassword when the old one is not mine
     * @throws PasswordRefused when the new one is not good enough
     * @throws TooSoon when too many wrong ones came before
     * @throws TooBusy when too many wait already
     */
    public void change(String old, String password, @Nullable SignInId here) {
        var me = me();
        passwords.confirm(me, old);
        var hash = setting.hash(me, password);
        transaction.executeWithoutResult(status -> replacing.changed(me, hash, here));
    }

    private PersonId me() {
        return current.require().id();
    }
}
