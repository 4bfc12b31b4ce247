package org.concordat.signoff.spi;

import java.time.Instant;
import org.concordat.kernel.Reference;

/**
 * Proof of what was submitted and when. It exists only once the submission is committed.
 *
 * @param contentHash SHA-256 of what was signed and submitted, in hexadecimal
 */
public record Receipt(Reference reference, int version, Instant submittedAt, String contentHash) {}
