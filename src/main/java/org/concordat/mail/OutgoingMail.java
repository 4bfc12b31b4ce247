package org.concordat.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows administrators what went out by mail, what waits and what could not be delivered, and sends the last again. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class OutgoingMail {

    private static final int PAGE = 25;

    private final MessageRows rows;
    private final LetterWriting writing;
    private final Delivery delivery;
    private final AuditTrail audit;

    OutgoingMail(MessageRows rows, LetterWriting writing, Delivery delivery, AuditTrail audit) {
        this.rows = rows;
        this.writing = writing;
        this.delivery = delivery;
        this.audit = audit;
    }

    /** Whether mails leave this portal; where they do not, they are read here. */
    public boolean isDelivered() {
        return delivery.isOn();
    }

    /** How many mails could not be delivered and wait for somebody to look. */
    @Transactional(readOnly = true)
    public int failed() {
        return rows.failed();
    }

    /** The newest mails of one state or of all, or those before one. */
    @Transactional(readOnly = true)
    public OutgoingPage page(Optional<DeliveryState> state, @Nullable UUID before) {
        var found = rows.page(state.orElse(null), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new OutgoingPage(
                shown.stream().map(this::shown).toList(),
                found.size() > PAGE ? shown.getLast().id() : null);
    }

    /**
     * Lays a mail that could not be delivered back in the outbox.
     *
     * @throws NotFound when there is no such mail among those that were given up
     */
    @Transactional
    public void resend(UUID id) {
        if (!rows.resend(id)) {
            throw new NotFound();
        }
        audit.add(AuditEntry.as(AuditRole.ADMINISTRATOR).did(Act.MAIL_LAID_OUT_AGAIN, id.toString()));
    }

    private OutgoingMessage shown(Message it) {
        return new OutgoingMessage(
                it.id(),
                it.recipient(),
                subject(it),
                paragraphs(it),
                delivery.isOn() || it.path() == null ? null : writing.link(it.path()),
                it.state(),
                it.createdAt(),
                it.attempts(),
                it.nextAttemptAt(),
                it.sentAt(),
                it.lastError());
    }

    private String subject(Message message) {
        try {
            return writing.subject(message);
        } catch (NoSuchMessageException gone) {
            return message.template(); // of an older version of the portal
        }
    }

    private List<String> paragraphs(Message message) {
        try {
            return message.state() == DeliveryState.SENT
                    ? List.of()
                    : writing.write(message).words();
        } catch (NoSuchMessageException gone) {
            return List.of();
        }
    }
}
