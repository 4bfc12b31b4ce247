package org.concordat.organisation.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Slug;
import org.concordat.organisation.Standing;
import org.jspecify.annotations.Nullable;

/** The ways into the screens of organisations: addresses below the workspace's own. */
public final class OrganisationNavigation {

    static final String ORGANISATIONS = "organisations";
    /** The route of one organisation, for the room that shows it. */
    public static final String ORGANISATION = "organisations/:organisation";

    static final String OURS = "our-organisation";
    static final String SEARCH = "search";
    static final String STANDING = "standing";
    static final String AFTER = "after";

    private OrganisationNavigation() {}

    /** What a member knows of their organisation. */
    public static String ours() {
        return OURS;
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
}
