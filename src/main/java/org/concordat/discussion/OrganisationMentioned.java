package org.concordat.discussion;

import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;

/** A comment that the public can read addresses an organisation. Told once, in the transaction that publishes it. */
public record OrganisationMentioned(
        Reference comment,
        Reference position,
        ConsultationId consultation,
        OrganisationId author,
        OrganisationId mentioned) {}
