package org.concordat.moderation.spi;

import java.util.List;
import java.util.UUID;
import org.concordat.organisation.OrganisationId;

/**
 * Something that now waits for a moderator.
 *
 * @param authors whose words they are; nobody who acts for one of them may decide
 * @param about where it belongs, such as "question 6"
 */
public record ForModeration(ContentKind kind, UUID content, List<OrganisationId> authors, String about) {}
