package org.concordat.stewardship;

import org.concordat.organisation.OrganisationFile;

/**
 * An organisation with what the other rooms know of it.
 *
 * @param published how many things the public would lose with its verification
 */
public record OrganisationInFull(OrganisationFile file, int published) {}
