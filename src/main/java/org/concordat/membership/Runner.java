package org.concordat.membership;

/**
 * Somebody who runs an organisation, as those who run the service know them.
 *
 * @param canSignIn whether the account is neither disabled nor closed
 */
public record Runner(String name, String address, boolean canSignIn) {}
