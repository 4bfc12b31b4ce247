package org.concordat.moderation.spi;

/**
 * A file that lies with a part. It is not published; where the bytes of files are to be, this is where their verdict
 * belongs.
 *
 * @param words its name, kind and size
 * @param address where a moderator of its consultation may read it
 */
public record ModeratedFile(String words, String address) {}
