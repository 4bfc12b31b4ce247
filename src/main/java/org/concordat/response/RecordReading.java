package org.concordat.response;

import java.nio.charset.StandardCharsets;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.moderation.Explanations;
import org.concordat.moderation.spi.ContentKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was submitted, word by word, and the proof of it: for the members of the organisations whose response it is, and
 * for nobody else. It is read from the database, so that nothing is proved before it is committed.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class RecordReading {

    private final ResponseRepository responses;
    private final RoomReading rooms;
    private final ConsultationReading consultations;
    private final Explanations told;
    private final ReceiptPdf pdf;
    private final CurrentMember current;

    RecordReading(
            ResponseRepository responses,
            RoomReading rooms,
            ConsultationReading consultations,
            Explanations told,
            ReceiptPdf pdf,
            CurrentMember current) {
        this.responses = responses;
        this.rooms = rooms;
        this.consultations = consultations;
        this.told = told;
        this.pdf = pdf;
        this.current = current;
    }

    /**
     * A version as it was submitted.
     *
     * @throws NotFound when it was not submitted, or is not ours
     */
    @Transactional(readOnly = true)
    public RecordedVersion version(Reference reference, int version) {
        return version(ours(reference, version));
    }

    /**
     * The receipt as a tagged PDF.
     *
     * @throws NotFound when it was not submitted, or is not ours
     */
    @Transactional(readOnly = true)
    public byte[] receipt(Reference reference, int version) {
        return pdf.of(version(ours(reference, version)));
    }

    /**
     * The bytes that were signed and submitted, of which the fingerprint is.
     *
     * @throws NotFound when it was not submitted, or is not ours
     */
    @Transactional(readOnly = true)
    public byte[] content(Reference reference, int version) {
        return ours(reference, version).requireSubmittedContent().getBytes(StandardCharsets.UTF_8);
    }

    private Response ours(Reference reference, int version) {
        var us = current.require().organisation();
        var response = responses
                .version(reference.value(), version)
                .orElseThrow(NotFound::new)
                .of(us);
        if (response.submittedAt() == null) {
            throw new NotFound();
        }
        return response;
    }

    private boolean mayWithdraw(Response response) {
        var member = current.require();
        return response.state() != ResponseState.WITHDRAWN
                && member.may(Role.APPROVER)
                && response.organisations().getFirst().equals(member.organisation());
    }

    private RecordedVersion version(Response response) {
        var words = consultations.questionWords(response.consultation());
        var steps = rooms.steps(response);
        var said = SignedContent.said(response.requireSubmittedContent());
        var paragraphs = rooms.paragraphs(response.consultation(), said.values());
        var positions = said.entrySet().stream()
                .map(it -> new PositionToSign(
                        it.getKey(),
                        it.getKey().questionNumber().map(words::get).orElse(""),
                        it.getValue(),
                        it.getKey().paragraphRef().map(paragraphs::get).orElse(null),
                        null,
                        ""))
                .toList();
        var people = rooms.people(response, steps);
        var withdrawn = response.withdrawn();
        return new RecordedVersion(
                response.id(),
                rooms.consultation(response),
                rooms.organisations(response),
                response.state(),
                response.receipt(),
                positions,
                rooms.mandates(response),
                rooms.shown(response, steps, people),
                told.of(ContentKind.RESPONSE, response.contentId()).orElse(null),
                withdrawn == null
                        ? null
                        : new RecordedVersion.Withdrawn(
                                people.getOrDefault(withdrawn.by(), ""), withdrawn.at(), withdrawn.why()),
                mayWithdraw(response));
    }
}
