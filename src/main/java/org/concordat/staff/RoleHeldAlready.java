package org.concordat.staff;

/** The person holds the role already, for this consultation or for all. */
public class RoleHeldAlready extends RuntimeException {

    RoleHeldAlready() {
        super("The role is held already");
    }
}
