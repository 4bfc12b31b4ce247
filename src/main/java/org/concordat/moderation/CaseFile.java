package org.concordat.moderation;

import java.util.List;
import org.concordat.moderation.spi.ContentKind;

/**
 * All that a moderator needs to decide a case.
 *
 * @param asRead each part as the public would read it with nothing removed
 * @param version to be given back with the decision, so that two moderators cannot both decide
 */
public record CaseFile(
        CaseId id,
        ContentKind kind,
        String organisation,
        boolean verified,
        String about,
        List<Part> parts,
        List<PartPreview> asRead,
        List<HistoryLine> history,
        boolean decided,
        int version) {}
