package org.concordat.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the administrator sees it.
 *
 * @param paragraphs its words; none once it was sent, for they are no longer kept
 * @param link where it leads, only where no mail server is set up: elsewhere the secret in it is the addressee's alone
 * @param nextAttemptAt when it will be tried next, while it waits
 * @param error why it was not delivered the last time
 */
public record OutgoingMessage(
        UUID id,
        String to,
        String subject,
        List<String> paragraphs,
        @Nullable String link,
        DeliveryState state,
        Instant createdAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String error) {}
