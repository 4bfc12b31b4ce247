package org.concordat.start;

/** What this process should serve was not understood, or cannot be served so. */
final class RoleNotUsable extends StartFailure {

    private static final int EXIT_CODE = 2;

    private RoleNotUsable(String message) {
        super(EXIT_CODE, message, null);
    }

    static RoleNotUsable unknown(String written) {
        return new RoleNotUsable(StartMessages.text("start.role-unknown", written));
    }

    static RoleNotUsable withoutDatabase() {
        return new RoleNotUsable(StartMessages.text("start.role-without-database"));
    }
}
