package org.concordat.staff;

/** There is an administrator already; only they can make others. */
class SetUpOver extends RuntimeException {

    SetUpOver() {
        super("There is an administrator already");
    }
}
