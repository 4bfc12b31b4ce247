package org.concordat.moderation;

import java.time.Instant;
import org.concordat.moderation.spi.ContentKind;

/**
 * A case that waits.
 *
 * @param about where it belongs, such as "question 6"
 * @param ownOrganisation whether the moderator who asks acts for its author, and so may not decide
 */
public record QueueItem(
        CaseId id,
        ContentKind kind,
        String organisation,
        boolean verified,
        String about,
        Instant waitingSince,
        boolean openedByAnother,
        boolean ownOrganisation) {}
