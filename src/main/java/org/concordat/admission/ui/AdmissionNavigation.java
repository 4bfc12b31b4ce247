package org.concordat.admission.ui;

import org.concordat.admission.RequestId;

/** The ways into the screens where organisations ask to take part: addresses below the workspace's own. */
public final class AdmissionNavigation {

    static final String TAKE_PART = "take-part";
    static final String CONFIRM = "take-part/:token";
    static final String INVITATION = "invitation";
    static final String INVITE = "invite-organisation";
    static final String REQUESTS = "requests";
    static final String REQUEST = "requests/:request";
    static final String AFTER = "after";

    private AdmissionNavigation() {}

    /** Where a stranger asks that their organisation may take part. */
    public static String takePart() {
        return TAKE_PART;
    }

    /** Who asks to take part. */
    public static String requests() {
        return REQUESTS;
    }

    /** One request to take part. */
    public static String request(RequestId request) {
        return REQUESTS + "/" + request;
    }

    static String requestsAfter(RequestId request) {
        return REQUESTS + "?" + AFTER + "=" + request;
    }

    /** Where an organisation is invited to ask. */
    public static String invite() {
        return INVITE;
    }
}
