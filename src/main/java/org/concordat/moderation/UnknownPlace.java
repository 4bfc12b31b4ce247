package org.concordat.moderation;

/** A redaction names a part that the content does not have, or words past the end of one. Nothing was published. */
public class UnknownPlace extends RuntimeException {}
