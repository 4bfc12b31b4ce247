package org.concordat.moderation;

/**
 * A redaction or a verdict names a text or a part that the content does not have, that is withheld, or words past the end of
 * one. Nothing was published.
 */
public class UnknownPlace extends RuntimeException {}
