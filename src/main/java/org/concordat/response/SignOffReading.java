package org.concordat.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.account.Names;
import org.concordat.account.PersonId;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.response.ResponseToSign.Change;
import org.concordat.response.ResponseToSign.SignedPosition;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an approver reads before they sign: what waits for them, and exactly what a signature would send. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SignOffReading {

    private final Responses responses;
    private final Positions positions;
    private final SignOffs signOffs;
    private final SigningRights rights;
    private final Submission submission;
    private final RoomReading rooms;
    private final ConsultationReading consultations;
    private final CurrentMember current;
    private final Names names;
    private final ConsultationClock clock;

    SignOffReading(
            Responses responses,
            Positions positions,
            SignOffs signOffs,
            SigningRights rights,
            Submission submission,
            RoomReading rooms,
            ConsultationReading consultations,
            CurrentMember current,
            Names names,
            ConsultationClock clock) {
        this.responses = responses;
        this.positions = positions;
        this.signOffs = signOffs;
        this.rights = rights;
        this.submission = submission;
        this.rooms = rooms;
        this.consultations = consultations;
        this.current = current;
        this.names = names;
        this.clock = clock;
    }

    /** The responses that wait for a signature that the approver who asks may give. */
    @Transactional(readOnly = true)
    public List<WaitingForSignature> waiting() {
        var member = current.require();
        if (!member.may(Role.APPROVER)) {
            return List.of();
        }
        var awaiting = responses.awaitingSignOff(member.organisation().value());
        if (awaiting.isEmpty()) {
            return List.of();
        }
        var ids = awaiting.stream().map(it -> it.id().value()).toList();
        var steps = signOffs.runningOf(ids).stream().collect(Collectors.groupingBy(SignOff::response));
        var counts = positions.findByResponseIdIn(ids).stream()
                .filter(Position::begun)
                .collect(Collectors.groupingBy(it -> new ResponseId(it.responseId()), Collectors.counting()));
        var senders = names.of(
                awaiting.stream().map(Response::sentBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        var pen = rights.of(member);
        var titles = rooms.titles(awaiting);
        var waiting = new ArrayList<WaitingForSignature>();
        for (var response : awaiting) {
            var all = steps.getOrDefault(response.id(), List.of());
            var sentAt = response.sentAt();
            PersonId sentBy = response.sentBy();
            all.stream()
                    .filter(it -> !it.isSigned())
                    .findFirst()
                    .filter(pen::maySign)
                    .ifPresent(next -> waiting.add(new WaitingForSignature(
                            response.id(),
                            titles.apply(response),
                            response.number(),
                            counts.getOrDefault(response.id(), 0L).intValue(),
                            sentAt == null ? clock.instant() : sentAt,
                            sentBy == null ? "" : senders.getOrDefault(sentBy, ""),
                            next.office(),
                            next.number(),
                            all.size())));
        }
        return waiting;
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
        var written = positions.findByResponseIdOrderByQuestionNumber(id.value());
        var steps = rooms.steps(response);
        var next = steps.stream().filter(it -> it.signed() == null).findFirst().orElseThrow(NotFound::new);
        var waits = rooms.waits(response).orElseThrow(NotFound::new);
        var pen = rights.of(member);
        return new ResponseToSign(
                id,
                rooms.consultation(response),
                response.number(),
                shown(response, written),
                steps,
                next,
                submission.content(response, written).hash(),
                next.number() == steps.size(),
                pen.maySign(waits),
                pen.standInFor(waits).orElse(null));
    }

    private List<SignedPosition> shown(Response response, List<Position> written) {
        var texts = consultations.questions(response.consultation()).stream()
                .collect(Collectors.toMap(QuestionText::number, QuestionText::text));
        var reference = response.reference();
        var before = reference == null
                ? List.<Position>of()
                : responses
                        .version(reference.value(), response.number() - 1)
                        .map(it -> positions.findByResponseIdOrderByQuestionNumber(
                                it.id().value()))
                        .orElse(List.of());
        return written.stream()
                .filter(Position::begun)
                .map(it -> new SignedPosition(
                        it.question(),
                        texts.getOrDefault(it.question(), ""),
                        Objects.requireNonNull(it.stance()),
                        it.reasons(),
                        change(it, before)))
                .toList();
    }

    private static Change change(Position now, List<Position> before) {
        return before.stream()
                .filter(it -> it.question() == now.question() && it.begun())
                .findFirst()
                .map(it -> it.says(now.stance(), now.reasons()) ? Change.SAME : Change.CHANGED)
                .orElse(Change.NEW);
    }
}
