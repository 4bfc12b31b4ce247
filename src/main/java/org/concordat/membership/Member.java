package org.concordat.membership;

import java.util.Set;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Slug;
import org.springframework.security.access.AccessDeniedException;

/**
 * A person at work for one organisation.
 *
 * @param post what they are there, such as "policy officer"
 */
public record Member(
        PersonId person,
        String name,
        String post,
        OrganisationId organisation,
        String organisationName,
        Slug slug,
        OrganisationKind kind,
        boolean fictional,
        boolean verified,
        Set<Role> roles) {

    /** Whether the organisation gave them this role. */
    public boolean may(Role role) {
        return roles.contains(role);
    }

    /** @throws AccessDeniedException when the organisation did not give them this role */
    public Member as(Role role) {
        if (!may(role)) {
            throw new AccessDeniedException("Needs the role " + role);
        }
        return this;
    }
}
