package org.concordat.attachment;

import org.concordat.kernel.OrganisationId;

/**
 * A file that is kept, and for whom.
 *
 * @param organisation whose member sent it
 */
public record KeptFile(Attachment attachment, OrganisationId organisation) {}
