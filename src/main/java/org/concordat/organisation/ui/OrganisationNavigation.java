package org.concordat.organisation.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationId;
import org.concordat.organisation.RequestId;
import org.concordat.organisation.Standing;
import org.jspecify.annotations.Nullable;

/** The ways into the screens of organisations: addresses below the workspace's own. */
public final class OrganisationNavigation {

    static final String TAKE_PART = "take-part";
    static final String CONFIRM = "take-part/:token";
    static final String INVITATION = "invitation";
    static final String INVITE = "invite-organisation";
    static final String REQUESTS = "requests";
    static final String REQUEST = "requests/:request";
    static final String ORGANISATIONS = "organisations";
    static final String ORGANISATION = "organisations/:organisation";
    static final String OURS = "our-organisation";
    static final String SEARCH = "search";
    static final String STANDING = "standing";
    static final String AFTER = "after";

    private OrganisationNavigation() {}

    /** Where a stranger asks that their organisation may take part. */
    public static String takePart() {
        return TAKE_PART;
    }

    /** What a member knows of their organisation. */
    public static String ours() {
        return OURS;
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

    /** All organisations. */
    public static String organisations() {
        return ORGANISATIONS;
    }

    /** One organisation, as administrators know it. */
    public static String organisation(OrganisationId organisation) {
        return ORGANISATIONS + "/" + organisation;
    }

    /** Organisations that were searched for, of one standing, from one of them on. */
    static String organisations(String search, @Nullable Standing standing, @Nullable Slug after) {
        var parameters = new ArrayList<String>();
        if (!search.isBlank()) {
            parameters.add(SEARCH + "=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
        }
        if (standing != null) {
            parameters.add(STANDING + "=" + standing);
        }
        if (after != null) {
            parameters.add(AFTER + "=" + after);
        }
        return parameters.isEmpty() ? ORGANISATIONS : ORGANISATIONS + "?" + String.join("&", parameters);
    }

    /** Where an organisation is invited to ask. */
    public static String invite() {
        return INVITE;
    }
}
