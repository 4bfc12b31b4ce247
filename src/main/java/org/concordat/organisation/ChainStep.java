package org.concordat.organisation;

/**
 * One step of an organisation's sign-off chain.
 *
 * @param office whose authority it is, such as "Cabinet Member for Health and Wellbeing"
 * @param purpose what the office answers for, such as "sends it on behalf of the council"
 * @param basisRequired whether the basis of authority must be written down: a delegation, a minute
 */
public record ChainStep(String office, String purpose, boolean basisRequired) {}
