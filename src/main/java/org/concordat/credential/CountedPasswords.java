package org.concordat.credential;

import java.util.Optional;
import org.concordat.account.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets in whoever gives an address and its password, whichever form brings them. Every look is counted. */
@Component
class CountedPasswords extends DaoAuthenticationProvider {

    private final Tries tries;

    CountedPasswords(SigningIn people, PasswordEncoder passwords, Tries tries) {
        super(people);
        this.tries = tries;
        setPasswordEncoder(passwords);
        setUserDetailsPasswordService(people);
    }

    /**
     * @throws TooSoon when too many wrong ones came before
     * @throws TooBusy when too many wait already
     */
    @Override
    public Authentication authenticate(Authentication attempt) {
        return tries.look(Addresses.of(attempt.getName()), network(attempt.getDetails()), () -> looked(attempt))
                .orElseThrow(() -> new BadCredentialsException("Wrong address or password"));
    }

    /** Whether there is such an account, and whether it is open, nobody learns. */
    private Optional<Authentication> looked(Authentication attempt) {
        try {
            return Optional.of(super.authenticate(attempt));
        } catch (BadCredentialsException | AccountStatusException wrong) {
            return Optional.empty();
        }
    }

    private static Network network(@Nullable Object details) {
        return Network.of(details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "");
    }
}
