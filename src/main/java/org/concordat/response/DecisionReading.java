package org.concordat.response;

import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.signoff.StepInRoom;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notices of executive decisions to send a response, from the moment at which they are signed: for the members of the
 * organisations whose response it is, who publish them, and for nobody else.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class DecisionReading {

    private final ResponseRepository responses;
    private final RoomReading rooms;
    private final DecisionNoticePdf pdf;
    private final CurrentMember current;

    DecisionReading(ResponseRepository responses, RoomReading rooms, DecisionNoticePdf pdf, CurrentMember current) {
        this.responses = responses;
        this.rooms = rooms;
        this.pdf = pdf;
        this.current = current;
    }

    /**
     * The decision that was taken by signing a step.
     *
     * @param step its number, from 1
     * @throws NotFound when no decision stands there, or the response is not ours
     */
    @Transactional(readOnly = true)
    public DecisionToRead read(ResponseId id, int step) {
        var us = current.require().organisation();
        var response = responses.findById(id.value()).orElseThrow(NotFound::new).of(us);
        var steps = rooms.steps(response);
        return rooms.shown(response, steps, rooms.people(response, steps)).stream()
                .filter(it -> it.number() == step)
                .findFirst()
                .map(it -> decision(response, it))
                .orElseThrow(NotFound::new);
    }

    /**
     * The same as a tagged PDF.
     *
     * @throws NotFound when no decision stands there, or the response is not ours
     */
    @Transactional(readOnly = true)
    public byte[] notice(ResponseId id, int step) {
        return pdf.of(read(id, step));
    }

    private DecisionToRead decision(Response response, StepInRoom step) {
        var signature = step.signed();
        var decision = signature == null ? null : signature.decision();
        if (signature == null || decision == null) {
            throw new NotFound();
        }
        return new DecisionToRead(
                rooms.consultation(response),
                response.number(),
                response.submittedAt() == null ? null : response.reference(),
                step,
                signature,
                decision);
    }
}
