package org.concordat.kernel;

/** Names of the authorities that a signed-in person holds, for annotations. */
public final class Roles {

    /** Everybody who is signed in. */
    public static final String PERSON = "PERSON";

    /** Somebody who has given a password and still owes a second factor. They may prove it, and do nothing else. */
    public static final String HALF_SIGNED_IN = "HALF_SIGNED_IN";

    /** Somebody who acts for at least one organisation. Which one, and as what, each service asks for itself. */
    public static final String MEMBER = "MEMBER";

    public static final String MODERATOR = "MODERATOR";
    public static final String CONSULTATION_OWNER = "CONSULTATION_OWNER";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** The application itself, while it starts. Nobody can sign in as this. */
    public static final String SYSTEM = "SYSTEM";

    private Roles() {}
}
