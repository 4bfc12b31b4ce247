package org.concordat.response;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationNow;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.membership.Member;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.Step;
import org.concordat.signoff.Steps;
import org.concordat.signoff.spi.NothingToSign;
import org.concordat.signoff.spi.Receipt;
import org.concordat.signoff.spi.Signable;
import org.concordat.signoff.spi.SignableId;
import org.concordat.signoff.spi.Signables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers responses to those who sign. With the last signature a response is submitted. */
@Component
class ResponsesToSign implements Signables {

    private final ResponseRepository responses;
    private final Submission submission;
    private final ConsultationReading consultations;
    private final SignOffLetters letters;
    private final AuditTrail audit;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    ResponsesToSign(
            ResponseRepository responses,
            Submission submission,
            ConsultationReading consultations,
            SignOffLetters letters,
            AuditTrail audit,
            ChangeNews changes,
            ConsultationClock clock) {
        this.responses = responses;
        this.submission = submission;
        this.consultations = consultations;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Signable lock(SignableId id, OrganisationId organisation) {
        return new Locked(responses.lock(id.value()).orElseThrow(NotFound::new).of(organisation));
    }

    private class Locked implements Signable {

        private final Response response;
        private @Nullable SignedContent content;
        private @Nullable ConsultationNow now;

        Locked(Response response) {
            this.response = response;
        }

        @Override
        public List<OrganisationId> organisations() {
            return response.organisations();
        }

        @Override
        public @Nullable Receipt sent() {
            return response.submittedAt() == null ? null : response.receipt();
        }

        /** @throws ConsultationClosed when the consultation takes no responses any more */
        @Override
        public Sha256 contentHash() {
            return content().hash();
        }

        @Override
        public Instant signedAt() {
            return now().at();
        }

        @Override
        public void signed(Member by, String authority) {
            submission.keep(response, content());
            audit.add(AuditEntry.as(AuditRole.APPROVER)
                    .workingFor(by.organisation())
                    .did(Act.RESPONSE_SIGNED, response.id().toString())
                    .because(authority));
            changes.of(response.id());
        }

        @Override
        public void asked(Set<PersonId> signers) {
            letters.asked(response, signers);
        }

        @Override
        public @Nullable Instant goesAt() {
            return response.goesAt();
        }

        @Override
        public SignOutcome signedByAll(Member by, String authority, List<Step> steps) {
            signed(by, authority);
            var until = new Steps(steps, true).waitsUntil().orElse(null);
            var goesAt = WhenItGoes.of(
                            until,
                            response.heldToClose(),
                            now().at(),
                            now().window().closesAt())
                    .at();
            if (goesAt != null) {
                response.waitUntil(goesAt, content());
                responses.flush();
                if (response.heldToClose()) {
                    letters.held(response, goesAt, steps);
                } else {
                    letters.waits(response, goesAt, steps);
                }
                return new SignOutcome.Held(goesAt);
            }
            var receipt = submission.submit(response, content(), by, now());
            responses.flush();
            letters.submitted(response, receipt, steps);
            return new SignOutcome.Submitted(receipt);
        }

        @Override
        public void fell(Set<PersonId> signers) {
            letters.fell(response, signers);
        }

        @Override
        public void sentBack(Member by, String note) {
            requireAwaiting();
            response.sendBack(note, by.person(), clock.instant());
            responses.flush();
            letters.sentBack(response, by.name());
            changes.of(response.id());
        }

        /** Read once, after the lock was waited for: what is found to be in time bears the moment that decided it. */
        private ConsultationNow now() {
            if (now == null) {
                now = consultations
                        .now(response.consultation(), response.lead())
                        .requireInTime(Objects.requireNonNull(response.sentAt()));
            }
            return now;
        }

        /** Made once: what is submitted is what was compared with what the signer had read. */
        private SignedContent content() {
            if (content == null) {
                requireAwaiting();
                now();
                content = submission.content(response);
            }
            return content;
        }

        private void requireAwaiting() {
            if (response.state() != ResponseState.AWAITING_SIGN_OFF) {
                throw new NothingToSign();
            }
        }
    }
}
