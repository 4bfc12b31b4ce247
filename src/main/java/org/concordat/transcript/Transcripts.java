package org.concordat.transcript;

import java.util.List;
import java.util.Optional;
import org.concordat.audit.Act;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Target;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.response.EnteredResponses;
import org.concordat.response.PositionInRoom;
import org.concordat.response.SentInRefused;
import org.concordat.transcript.TranscriptRefused.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The responses to a consultation that came by e-mail or post, as its owners enter them. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class Transcripts {

    private final TranscriptRows rows;
    private final TranscriptPositionRows positions;
    private final HeldTranscripts held;
    private final Beginning beginning;
    private final OwnedConsultations owned;
    private final EnteredResponses entered;
    private final Trail trail;

    Transcripts(
            TranscriptRows rows,
            TranscriptPositionRows positions,
            HeldTranscripts held,
            Beginning beginning,
            OwnedConsultations owned,
            EnteredResponses entered,
            Trail trail) {
        this.rows = rows;
        this.positions = positions;
        this.held = held;
        this.beginning = beginning;
        this.owned = owned;
        this.entered = entered;
        this.trail = trail;
    }

    /**
     * One with all that its screen shows.
     *
     * @param positions what was written so far
     * @param entered what became of the version that was sent to the moderators last; nothing before the first
     */
    public record Open(
            Transcript transcript, List<PositionInRoom> positions, EnteredResponses.@Nullable Entered entered) {}

    /**
     * All of a consultation, by the names of the organisations.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional(readOnly = true)
    public List<Transcript> of(ConsultationId consultation) {
        owned.require(consultation, new Target.WholePaper());
        return rows.of(consultation);
    }

    /** @throws NotFound when there is none, or it is another's */
    @Transactional(readOnly = true)
    public Open open(TranscriptId id) {
        var transcript = held.find(id);
        return new Open(
                transcript,
                positions.of(id),
                Optional.ofNullable(transcript.response())
                        .flatMap(entered::find)
                        .orElse(null));
    }

    /**
     * Begins to enter what an organisation sent.
     *
     * @throws SentInRefused when the consultation or the organisation takes none
     * @throws TranscriptRefused when one is begun for the organisation
     * @throws NotFound when there is no such consultation or organisation, or the consultation is another's
     */
    @Transactional
    public TranscriptId begin(ConsultationId consultation, OrganisationId organisation, NewTranscript how) {
        return beginning.begin(consultation, organisation, how);
    }

    /**
     * As above, for a body that has no account. It is registered without anybody who could act for it, and shows nowhere until
     * an administrator has verified it; nothing of it is published before.
     *
     * @throws OrganisationRefused when a verified organisation holds this name
     */
    @Transactional
    public TranscriptId begin(ConsultationId consultation, String name, OrganisationKind kind, NewTranscript how) {
        return beginning.begin(consultation, name, kind, how);
    }

    /**
     * Gives up what was never sent to the moderators. It is gone, with its file.
     *
     * @throws TranscriptRefused when it was
     * @throws NotFound when there is none, or it is another's
     */
    @Transactional
    public void drop(TranscriptId id) {
        var transcript = held.lock(id);
        if (transcript.response() != null) {
            throw new TranscriptRefused(Fault.ENTERED);
        }
        rows.forget(id);
        trail.log(Act.TRANSCRIPT_DROPPED, id, transcript.organisation().slug().value());
    }

    /**
     * Begins to put right what was entered: the next version of it. What was entered stays until that is sent.
     *
     * @throws TranscriptRefused when it is being written already
     * @throws NotFound when there is none, or it is another's
     */
    @Transactional
    public void correct(TranscriptId id) {
        if (held.lock(id).written()) {
            throw new TranscriptRefused(Fault.NOT_ENTERED);
        }
        rows.write(id);
        trail.log(Act.TRANSCRIPT_BEGUN, id, "");
    }
}
