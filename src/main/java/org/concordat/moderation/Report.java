package org.concordat.moderation;

import java.time.Instant;
import org.concordat.kernel.Reference;
import org.concordat.record.ReaderReport;

/**
 * What a reader says is wrong with something public, for moderators alone.
 *
 * @param wantsAnswer whether they left an address, to which the outcome is sent
 */
public record Report(Reference about, ReaderReport.Reason reason, String words, boolean wantsAnswer, Instant at) {}
