package org.concordat.factor;

import java.util.List;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets nobody add a passkey who may not add a second factor, nor for anybody else; and tells of each that is added. Takes
 * no answer of a passkey whose signature counter does not go on from the last: there may be a copy of it (Web
 * Authentication Level 3, 7.2, step 22). Spring Security compares with the counter of the day on which the passkey was
 * made, and would let a copy in.
 */
class GuardedPasskeys implements UserCredentialRepository {

    private static final int AT_MOST = 20;

    private final UserCredentialRepository rows;
    private final PasskeyRows counters;
    private final MayEnrol mayEnrol;
    private final CredentialNews news;
    private final TransactionTemplate transaction;

    GuardedPasskeys(
            UserCredentialRepository rows,
            PasskeyRows counters,
            MayEnrol mayEnrol,
            CredentialNews news,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.counters = counters;
        this.mayEnrol = mayEnrol;
        this.news = news;
        this.transaction = transaction;
    }

    @Override
    public void save(CredentialRecord credential) {
        var isCopy = transaction.execute(status -> {
            var last = counters.lastOf(credential.getCredentialId());
            if (last.isEmpty()) {
                add(credential);
            } else if (goesBack(last.getAsLong(), credential.getSignatureCount())) {
                PasskeyUser.person(credential.getUserEntityUserId())
                        .ifPresent(it -> news.tell(it, Act.PASSKEY_COPIED, FactorsAtSignIn.FACTORS));
                return true;
            } else {
                rows.save(credential);
            }
            return false;
        });
        if (Boolean.TRUE.equals(isCopy)) {
            throw new AccessDeniedException("The counter of this passkey goes back");
        }
    }

    /** Passkeys that are kept in several devices at once count nothing, and stay at zero. */
    private static boolean goesBack(long last, long now) {
        return (last > 0 || now > 0) && now <= last;
    }

    private void add(CredentialRecord credential) {
        var person = mayEnrol.require();
        var owner = PasskeyUser.id(person.id());
        if (!owner.equals(credential.getUserEntityUserId())
                || rows.findByUserId(owner).size() >= AT_MOST) {
            throw new AccessDeniedException("Not a passkey for this person to add");
        }
        rows.save(credential);
        news.tell(person.id(), Act.PASSKEY_ADDED, FactorsAtSignIn.FACTORS);
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Passkeys are taken away by their owner");
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return rows.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return rows.findByUserId(user);
    }
}
