package org.concordat.record;

import org.concordat.kernel.Reference;

/**
 * The bytes of a file as the public reads them.
 *
 * @param position that rests on it, and is on the record in this version
 * @param name as its {@link PublishedFile} says
 */
public record FileContent(Reference position, int version, String name, String mediaType, byte[] bytes) {}
