package org.concordat.response;

import java.time.Instant;

/**
 * A line in the history of a position: the last that one person saved at one sitting.
 *
 * @param version of the response, counted from 1
 * @param revision of the position in that version
 * @param before what stood there before, of which this is a change
 */
public record PositionRevision(
        int version, int revision, Revised how, String by, Instant at, PositionDraft said, PositionDraft before) {}
