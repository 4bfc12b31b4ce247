package org.concordat.response;

import java.time.Instant;
import org.concordat.kernel.Target;

/**
 * What somebody wrote and could not save as the position: a colleague had changed the same sentence, or the response could
 * not be changed any more. It waits for them until they choose.
 *
 * @param response the version that it was written for
 * @param baseRevision the revision that it was written on top of
 * @param base what stood there then
 */
public record WordsAside(
        AsideId id,
        ResponseId response,
        Target target,
        int baseRevision,
        PositionDraft base,
        PositionDraft said,
        Instant at) {}
