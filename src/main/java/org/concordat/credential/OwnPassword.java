package org.concordat.credential;

import org.concordat.account.PasswordHashes;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asks people who are known already for their password, before something that matters. Every look is counted. */
@Component
@PreAuthorize("permitAll()") // Asked by services about whoever they act for, who may be half signed in.
public class OwnPassword {

    private final PasswordHashes hashes;
    private final PasswordEncoder passwords;
    private final Tries tries;

    OwnPassword(PasswordHashes hashes, PasswordEncoder passwords, Tries tries) {
        this.hashes = hashes;
        this.passwords = passwords;
        this.tries = tries;
    }

    /**
     * Looks whether the password is theirs. Who has none has proven themselves otherwise.
     *
     * @throws NotFound when there is no such person
     * @throws WrongPassword when it is not theirs
     * @throws TooSoon when too many wrong ones came before
     * @throws TooBusy when too many wait already
     */
    public void confirm(PersonId id, String password) {
        var hash = hashes.of(id);
        if (hash.isEmpty()) {
            return;
        }
        var right = tries.lookAt("password", id, () -> hash.filter(it -> passwords.matches(password, it.encoded())));
        if (right.isEmpty()) {
            throw new WrongPassword();
        }
    }
}
