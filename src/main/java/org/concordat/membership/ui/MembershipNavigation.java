package org.concordat.membership.ui;

/** The ways into the screens of members: addresses below the workspace's own. */
public final class MembershipNavigation {

    static final String MEMBERS = "members";
    static final String IMPORT = "members/import";
    static final String INVITATION = "invitation/:token";
    static final String MY_INVITATION = "my-invitation/:token";
    static final String ENDED = "membership-ended";

    private MembershipNavigation() {}

    /** The members of our organisation. */
    public static String members() {
        return MEMBERS;
    }

    /** Where a whole list of people is invited. */
    public static String importing() {
        return IMPORT;
    }

    /** Where an invitation is read by whoever holds its token. */
    public static String invitation(String token) {
        return "invitation/" + token;
    }

    /** Where an invitation is accepted by somebody who is signed in. */
    public static String myInvitation(String token) {
        return "my-invitation/" + token;
    }
}
