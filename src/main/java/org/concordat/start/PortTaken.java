package org.concordat.start;

/** Another program listens where the portal should. */
final class PortTaken extends StartFailure {

    PortTaken(int port) {
        super(12, StartMessages.text("start.port-taken", port), null);
    }
}
