package org.concordat.factor;

import java.util.List;
import org.concordat.account.CredentialNews;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets nobody add a passkey who may not add a second factor, nor for anybody else; and tells of each that is added. */
class GuardedPasskeys implements UserCredentialRepository {

    private static final int AT_MOST = 20;

    private final UserCredentialRepository rows;
    private final MayEnrol mayEnrol;
    private final CredentialNews news;
    private final TransactionTemplate transaction;

    GuardedPasskeys(
            UserCredentialRepository rows, MayEnrol mayEnrol, CredentialNews news, TransactionTemplate transaction) {
        this.rows = rows;
        this.mayEnrol = mayEnrol;
        this.news = news;
        this.transaction = transaction;
    }

    @Override
    public void save(CredentialRecord credential) {
        transaction.executeWithoutResult(status -> {
            if (rows.findByCredentialId(credential.getCredentialId()) == null) {
                add(credential);
            } else {
                rows.save(credential);
            }
        });
    }

    private void add(CredentialRecord credential) {
        var person = mayEnrol.require();
        var owner = PasskeyUser.id(person.id());
        if (!owner.equals(credential.getUserEntityUserId())
                || rows.findByUserId(owner).size() >= AT_MOST) {
            throw new AccessDeniedException("Not a passkey for this person to add");
        }
        rows.save(credential);
        news.tell(person.id(), "passkey.added", FactorsAtTheDoor.FACTORS);
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
