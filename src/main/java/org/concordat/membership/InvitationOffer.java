package org.concordat.membership;

import java.util.Set;

/**
 * What an invitation offers to the person who holds its token.
 *
 * @param name under which they were invited
 * @param address to which it was sent
 */
public record InvitationOffer(String organisation, String name, String address, String post, Set<Role> roles, Way way) {

    /** How it is accepted. */
    public enum Way {
        /** By opening an account: the address has none. */
        NEW_ACCOUNT,
        /** By signing in first: the address has an account. */
        SIGN_IN,
        /** At once: the right person is signed in. */
        ACCEPT
    }
}
