package org.concordat.moderation.spi;

import java.util.List;
import java.util.UUID;
import org.concordat.organisation.OrganisationId;

/**
 * Something that now waits for a moderator.
 *
 * @param consultation to which it belongs, and whose moderators decide
 * @param authors whose words they are; nobody who acts for one of them may decide
 * @param about where it belongs, such as "question 6"
 */
public record ForModeration(
        ContentKind kind, UUID content, UUID consultation, List<OrganisationId> authors, String about) {}
