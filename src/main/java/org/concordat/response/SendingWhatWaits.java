package org.concordat.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.concordat.consultation.ConsultationNow;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Roles;
import org.concordat.signoff.spi.Late;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the responses go that everybody has signed and that wait: once their time has come, or before a close that would come
 * first; each in a transaction of its own, once, whichever process comes first. What was due by the close and is found after
 * it, because the portal stood still, goes all the same. What was called in stays until that is settled, and what the close
 * has overtaken stays with its drafters; so does what not everybody had signed when the grace after the close ended.
 */
@Component
class SendingWhatWaits {

    private static final Logger LOG = LoggerFactory.getLogger(SendingWhatWaits.class);

    private final ResponseRepository responses;
    private final SubmittingSigned submitting;
    private final ConsultationReading consultations;
    private final TransactionTemplate transaction;

    SendingWhatWaits(
            ResponseRepository responses,
            SubmittingSigned submitting,
            ConsultationReading consultations,
            TransactionTemplate transaction) {
        this.responses = responses;
        this.submitting = submitting;
        this.consultations = consultations;
        this.transaction = transaction;
    }

    /** Sends what is due, and ends what can go no more. */
    @Scheduled(initialDelayString = "${concordat.response.waiting-from:PT1M}", fixedDelayString = "PT20S")
    void send() {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                "clock", null, List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM)))));
        try {
            responses.waiting().forEach(it -> one(it, this::sendIfDue));
            responses.consultationsOfUnsigned().stream()
                    .map(ConsultationId::new)
                    .filter(it -> isOver(consultations.now(it)))
                    .flatMap(it -> responses.unsigned(it.value()).stream())
                    .forEach(it -> one(it, this::endIfOver));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void one(UUID id, Consumer<Response> act) {
        try {
            transaction.executeWithoutResult(status -> responses.lock(id).ifPresent(act));
        } catch (RuntimeException failed) {
            // The others are not to wait for it; it is tried again.
            LOG.error("A response that waited could not be sent", failed);
        }
    }

    private static boolean isOver(ConsultationNow now) {
        return now.phase() != Phase.OPEN && !now.window().isInGraceAt(now.at());
    }

    private void endIfOver(Response response) {
        if (response.state() == ResponseState.AWAITING_SIGN_OFF && response.goesAt() == null) {
            var now = consultations.now(response.consultation(), response.lead());
            if (isOver(now)) {
                submitting.overtake(response, now);
            }
        }
    }

    private void sendIfDue(Response response) {
        var at = response.goesAt();
        if (at == null) {
            return;
        }
        var now = consultations.now(response.consultation(), response.lead());
        var closesAt = now.window().closesAt();
        if (now.phase() == Phase.OPEN) {
            sendIfDue(response, response.heldToClose() ? WhenItGoes.heldUntil(closesAt) : at, now);
        } else if (now.phase() == Phase.CLOSED
                && (!at.isAfter(closesAt) || now.window().isInGraceAt(now.at()))) {
            submitting.submit(
                    response,
                    now.at(),
                    Submission.late(now, new Late(Late.Why.HELD_UP, at.isAfter(closesAt) ? closesAt : at)));
        } else {
            submitting.overtake(response, now);
        }
    }

    /** What is held moves along with a close that is moved. */
    private void sendIfDue(Response response, Instant at, ConsultationNow now) {
        boolean due = response.heldToClose()
                ? !now.at().isBefore(at)
                : WhenItGoes.isDue(at, now.at(), now.window().closesAt());
        if (due) {
            submitting.submit(response, now.at(), Submission.late(now, null));
        } else if (!at.equals(response.goesAt())) {
            response.goLater(at);
        }
    }
}
