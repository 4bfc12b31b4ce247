package org.concordat.response;

import java.time.Instant;

/**
 * A line in the history of a position: the last that one person saved at one sitting.
 *
 * @param response the version in which it was written: there may be two of one number, where one was discarded
 * @param version its number, counted from 1
 * @param revision of the position in that version
 * @param before what stood there before, of which this is a change
 */
public record PositionRevision(
        ResponseId response,
        int version,
        int revision,
        Revised how,
        String by,
        Instant at,
        PositionDraft said,
        PositionDraft before) {}
