package org.concordat.membership;

/** The organisation would be left without anybody who runs it: a successor has to be named first. */
public class LastAdministrator extends RuntimeException {

    LastAdministrator() {
        super("The last administrator of an organisation");
    }
}
