package org.concordat.record;

import org.concordat.kernel.Reference;

/**
 * On which version of the paper a position was made.
 *
 * @param version of the position
 * @param madeOn of the paper
 * @param standsFor the last version of the paper for which those who hold it say that it stands
 */
public record PublishedOnPaper(Reference position, int version, int madeOn, int standsFor) {}
