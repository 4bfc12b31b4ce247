package org.concordat.start;

/** Where people are said to reach the portal cannot be read. */
final class AddressNotUsable extends StartFailure {

    private static final int EXIT_CODE = 2;

    AddressNotUsable(String written) {
        super(EXIT_CODE, StartMessages.text("start.address-not-usable", written), null);
    }
}
