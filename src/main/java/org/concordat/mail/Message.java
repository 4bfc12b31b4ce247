package org.concordat.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail as the outbox keeps it. */
record Message(
        UUID id,
        String recipient,
        String template,
        List<String> words,
        @Nullable String path,
        List<MailLine> lines,
        @Nullable String stop,
        Instant createdAt,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String lastError) {}
