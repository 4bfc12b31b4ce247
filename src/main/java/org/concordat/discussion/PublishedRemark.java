package org.concordat.discussion;

import java.time.Instant;
import org.concordat.kernel.Reference;

/** A published comment, as everybody reads it. */
public record PublishedRemark(Reference reference, String organisation, String html, Instant writtenAt) {}
