package org.concordat.audit;

/**
 * From where something was done, for security only.
 *
 * @param address of the machine, as the portal sees it
 * @param browser what the browser calls itself
 */
public record Origin(String address, String browser) {}
