package org.concordat.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox, in rounds, where a mail server is set up. Several processes may do so at once. What the server
 * takes is sent; what it refuses for good is given up at once; what fails otherwise is tried again, ever more seldom, and
 * given up after a day or so. The demonstration sends nothing, for its people are invented.
 */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_MOST_IN_A_ROUND = 200;
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12));

    private final MessageRows messages;
    private final MailSettings settings;
    private final Clock clock;
    private final @Nullable Postman postman;

    @Autowired
    Delivery(
            MessageRows messages,
            LetterWriting writing,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            Clock clock,
            @Value("${concordat.sample:false}") boolean demonstration)
            throws MessagingException {
        this(messages, settings, clock, postman(writing, server.getIfAvailable(), settings, clock, demonstration));
    }

    Delivery(MessageRows messages, MailSettings settings, Clock clock, @Nullable Postman postman) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
        this.postman = postman;
    }

    private static @Nullable Postman postman(
            LetterWriting writing,
            @Nullable JavaMailSender server,
            MailSettings settings,
            Clock clock,
            boolean demonstration)
            throws MessagingException {
        return server == null || demonstration ? null : new Postman(server, writing, settings, clock);
    }

    /** Whether mails are sent at all. */
    boolean isOn() {
        return postman != null;
    }

    /** Sends what is due. Stops at the first failure that another mail would meet as well, until the next round. */
    @Scheduled(fixedDelay = 2_000)
    void round() {
        if (postman == null) {
            return;
        }
        for (int i = 0; i < AT_MOST_IN_A_ROUND; i++) {
            var next = messages.claim();
            if (next.isEmpty() || !carried(postman, next.get())) {
                return;
            }
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        messages.forgetBefore(clock.instant().minus(settings.kept()));
    }

    private boolean carried(Postman carrier, Message message) {
        try {
            carrier.carry(message);
        } catch (MessagingException | RuntimeException failure) {
            return passedOver(message, DeliveryFailure.of(failure));
        }
        messages.sent(message);
        return true;
    }

    /** Whether the next mail may fare better. */
    private boolean passedOver(Message message, DeliveryFailure failure) {
        if (failure.permanent() || message.attempts() > PAUSES.size()) {
            LOG.warn("A mail could not be delivered and was given up: {}", message.id());
            messages.giveUp(message, failure);
            return failure.permanent();
        }
        messages.tryAgain(message, clock.instant().plus(PAUSES.get(message.attempts() - 1)), failure.words());
        return false;
    }
}
