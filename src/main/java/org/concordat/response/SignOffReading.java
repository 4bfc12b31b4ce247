package org.concordat.response;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.response.ResponseToSign.Change;
import org.concordat.response.ResponseToSign.SignedPosition;
import org.concordat.signoff.SigningRights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an approver reads before they sign. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SignOffReading {

    private final ResponseRepository responses;
    private final SigningRights rights;
    private final Submission submission;
    private final RoomReading rooms;
    private final ConsultationReading consultations;
    private final CurrentMember current;

    SignOffReading(
            ResponseRepository responses,
            SigningRights rights,
            Submission submission,
            RoomReading rooms,
            ConsultationReading consultations,
            CurrentMember current) {
        this.responses = responses;
        this.rights = rights;
        this.submission = submission;
        this.rooms = rooms;
        this.consultations = consultations;
        this.current = current;
    }

    /**
     * Exactly what a signature would send.
     *
     * @throws NotFound when it is not ours, or does not await sign-off
     */
    @Transactional(readOnly = true)
    public ResponseToSign read(ResponseId id) {
        var member = current.require().as(Role.APPROVER);
        var response = responses.findById(id.value()).orElseThrow(NotFound::new).of(member.organisation());
        if (response.state() != ResponseState.AWAITING_SIGN_OFF) {
            throw new NotFound();
        }
        var steps = rooms.steps(response);
        var next = steps.next().orElseThrow(NotFound::new);
        var inRoom = rooms.shown(response, steps);
        var right = rights.of(member);
        return new ResponseToSign(
                id,
                rooms.consultation(response),
                response.number(),
                shown(response),
                inRoom,
                inRoom.get(next.number() - 1),
                submission.content(response).hash(),
                next.number() == inRoom.size(),
                right.maySign(next),
                right.standInFor(next).orElse(null));
    }

    private List<SignedPosition> shown(Response response) {
        var texts = consultations.questions(response.consultation()).stream()
                .collect(Collectors.toMap(QuestionText::number, QuestionText::text));
        var reference = response.reference();
        var before = reference == null
                ? List.<Position>of()
                : responses
                        .version(reference.value(), response.number() - 1)
                        .map(Response::said)
                        .orElse(List.of());
        return response.said().stream()
                .map(it -> new SignedPosition(
                        it.target(),
                        it.target().questionNumber().map(texts::get).orElse(""),
                        Objects.requireNonNull(it.stance()),
                        it.reasons(),
                        change(it, before)))
                .toList();
    }

    private static Change change(Position now, List<Position> before) {
        return before.stream()
                .filter(it -> it.target().equals(now.target()))
                .findFirst()
                .map(it -> it.says(now.draft()) ? Change.SAME : Change.CHANGED)
                .orElse(Change.NEW);
    }
}
