package org.concordat.membership;

import java.util.Set;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Slug;

/** For whom the person signed in acts, and as what. */
public record MyMembership(OrganisationId organisation, Slug slug, String name, String post, Set<Role> roles) {}
