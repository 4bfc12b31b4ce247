package org.concordat.response;

import java.util.List;
import java.util.UUID;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.Phase;
import org.concordat.kernel.Roles;
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
 * Lets the responses go whose time for calling in has passed, or whose consultation is about to close before that; each in
 * a transaction of its own, once, whichever process comes first. What was called in stays until that is settled, and what
 * the close has overtaken stays with its drafters.
 */
@Component
class SendingAfterCallIn {

    private static final Logger LOG = LoggerFactory.getLogger(SendingAfterCallIn.class);

    private final ResponseRepository responses;
    private final SubmittingSigned submitting;
    private final ConsultationReading consultations;
    private final TransactionTemplate transaction;

    SendingAfterCallIn(
            ResponseRepository responses,
            SubmittingSigned submitting,
            ConsultationReading consultations,
            TransactionTemplate transaction) {
        this.responses = responses;
        this.submitting = submitting;
        this.consultations = consultations;
        this.transaction = transaction;
    }

    /** Sends what is due. */
    @Scheduled(initialDelayString = "${concordat.response.waiting-from:PT1M}", fixedDelayString = "PT20S")
    void send() {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                "clock", null, List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM)))));
        try {
            responses.waiting().forEach(this::sendOne);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void sendOne(UUID id) {
        try {
            transaction.executeWithoutResult(status -> responses.lock(id).ifPresent(this::sendIfDue));
        } catch (RuntimeException failed) {
            // The others are not to wait for it; it is tried again.
            LOG.error("A response that waited could not be sent", failed);
        }
    }

    private void sendIfDue(Response response) {
        var at = response.goesAt();
        var now = consultations.now(response.consultation());
        if (at != null
                && now.phase() == Phase.OPEN
                && WhenItGoes.isDue(at, now.at(), now.window().closesAt())) {
            submitting.submit(response, now.at());
        }
    }
}
