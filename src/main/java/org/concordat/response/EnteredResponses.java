package org.concordat.response;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.record.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of responses that were entered for their organisations, and where these confirm them. */
@Service
@PreAuthorize(
        "permitAll()") // Whoever confirms has no account; services ask that have seen their code, or whom they serve.
public class EnteredResponses {

    private final ResponseRepository responses;
    private final Publishing record;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    EnteredResponses(ResponseRepository responses, Publishing record, ChangeNews changes, ConsultationClock clock) {
        this.responses = responses;
        this.record = record;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A response that was entered.
     *
     * @param present whether no other version took its place
     * @param confirmedOn the day on which its organisation confirmed it; nothing while it has not
     */
    public record Entered(
            ResponseState state,
            String reference,
            int version,
            boolean present,
            @Nullable LocalDate confirmedOn) {

        /** Whether its organisation can say that it is right, or what is wrong. */
        public boolean isConfirmable() {
            return present && confirmedOn == null && state != ResponseState.WITHDRAWN;
        }
    }

    /** What became of one; nothing where none was entered under this id. */
    @Transactional(readOnly = true)
    public Optional<Entered> find(ResponseId id) {
        return responses
                .findById(id.value())
                .filter(it -> it.sentIn() != null && it.submittedAt() != null)
                .map(it -> new Entered(
                        it.state(), it.receipt().reference().value(), it.number(), isPresent(it), confirmedOn(it)));
    }

    /**
     * What one says on each target, as it was entered.
     *
     * @throws NotFound when none was entered under this id
     */
    @Transactional(readOnly = true)
    public Map<Target, PositionDraft> said(ResponseId id) {
        return SignedContent.said(responses
                .findById(id.value())
                .filter(it -> it.sentIn() != null)
                .orElseThrow(NotFound::new)
                .requireSubmittedContent());
    }

    /**
     * Notes that its organisation says that it sent just this. The public is told where it reads the response.
     *
     * @return whether it can be confirmed; nothing is changed where it cannot
     */
    @Transactional
    public boolean confirm(ResponseId id) {
        var response = responses.lock(id.value()).orElse(null);
        if (response == null
                || response.sentIn() == null
                || response.state() == ResponseState.WITHDRAWN
                || !isPresent(response)) {
            return false;
        }
        var today = LocalDate.ofInstant(clock.instant(), ConsultationClock.ZONE);
        response.confirm(today);
        responses.flush();
        var receipt = response.receipt();
        record.confirm(receipt.reference(), receipt.version(), today);
        changes.of(id);
        return true;
    }

    private boolean isPresent(Response response) {
        return responses
                .newestId(response.consultation().value(), response.lead().value())
                .equals(Optional.of(response.id().value()));
    }

    private static @Nullable LocalDate confirmedOn(Response response) {
        var sentIn = response.sentIn();
        return sentIn == null ? null : sentIn.confirmedOn();
    }
}
