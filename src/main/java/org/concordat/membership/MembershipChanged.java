package org.concordat.membership;

import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;

/** Whether, or as what, a person acts for an organisation is no longer what it was. Told after the commit, and once. */
public record MembershipChanged(PersonId person, OrganisationId organisation) {}
