package org.concordat.transcript;

import java.util.Map;
import java.util.UUID;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.organisation.Newcomers;
import org.concordat.organisation.OrganisationUpkeep;
import org.concordat.organisation.Organisations;
import org.concordat.response.EnteringResponses;
import org.concordat.response.SentInResponse;
import org.concordat.text.Characters;
import org.concordat.transcript.TranscriptRefused.Fault;
import org.springframework.stereotype.Component;

/** Begins what is entered, for an organisation that is known here or one that is registered with it. */
@Component
class Beginning {

    private final TranscriptRows rows;
    private final EnteringResponses entering;
    private final Organisations organisations;
    private final Newcomers newcomers;
    private final CurrentPerson current;
    private final Trail trail;

    Beginning(
            TranscriptRows rows,
            EnteringResponses entering,
            Organisations organisations,
            Newcomers newcomers,
            CurrentPerson current,
            Trail trail) {
        this.rows = rows;
        this.entering = entering;
        this.organisations = organisations;
        this.newcomers = newcomers;
        this.current = current;
        this.trail = trail;
    }

    TranscriptId begin(ConsultationId consultation, String name, OrganisationKind kind, NewTranscript how) {
        var called = Characters.line(name);
        if (called.isEmpty()) {
            throw new TranscriptRefused(Fault.NAME_MISSING);
        }
        if (called.length() > OrganisationUpkeep.NAME_MAXIMUM) {
            throw new TranscriptRefused(Fault.NAME_TOO_LONG);
        }
        requirePossible(consultation, new OrganisationId(UUID.randomUUID()), how);
        return begin(consultation, newcomers.registerWithoutMembers(called, kind), how);
    }

    TranscriptId begin(ConsultationId consultation, OrganisationId organisation, NewTranscript how) {
        requirePossible(consultation, organisation, how);
        if (organisations.find(organisation).isEmpty()) {
            throw new NotFound();
        }
        var id = rows.add(consultation, organisation, how, current.require().id(), trail.now())
                .orElseThrow(() -> new TranscriptRefused(Fault.ALREADY_BEGUN));
        trail.log(Act.TRANSCRIPT_BEGUN, id, "");
        return id;
    }

    private void requirePossible(ConsultationId consultation, OrganisationId organisation, NewTranscript how) {
        entering.requirePossible(
                new SentInResponse(consultation, organisation, how.by(), how.on(), how.lateReason(), Map.of()));
    }
}
