package org.concordat.staff.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import org.concordat.kernel.PersonId;
import org.concordat.staff.PeopleQuery;
import org.jspecify.annotations.Nullable;

/** The ways to the people of the portal, the first of them among them: addresses below the workspace's own. */
final class PeopleNavigation {

    static final String PEOPLE = "people";
    static final String PERSON = "people/:person";
    static final String SET_UP = "setup/:token";

    static final String TEXT = "text";
    static final String ROLE = "role";
    static final String DISABLED = "disabled";
    static final String AFTER = "after";

    private PeopleNavigation() {}

    /** One person. */
    static String person(PersonId id) {
        return PEOPLE + "/" + id;
    }

    /** The people who were looked for, behind one of them. */
    static String list(PeopleQuery query, @Nullable PersonId after) {
        var parameters = parameters(query, after).getQueryString();
        return parameters.isEmpty() ? PEOPLE : PEOPLE + "?" + parameters;
    }

    static QueryParameters parameters(PeopleQuery query, @Nullable PersonId after) {
        var parameters = new LinkedHashMap<String, String>();
        if (!query.text().isEmpty()) {
            parameters.put(TEXT, query.text());
        }
        if (query.role() != null) {
            parameters.put(ROLE, query.role().name());
        }
        if (query.disabledOnly()) {
            parameters.put(DISABLED, "yes");
        }
        if (after != null) {
            parameters.put(AFTER, after.toString());
        }
        return QueryParameters.simple(parameters);
    }
}
