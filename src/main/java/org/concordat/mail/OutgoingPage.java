package org.concordat.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some mails, the newest first.
 *
 * @param next before which mail the next page begins; nothing on the last page
 */
public record OutgoingPage(
        List<OutgoingMessage> messages, @Nullable UUID next) {}
