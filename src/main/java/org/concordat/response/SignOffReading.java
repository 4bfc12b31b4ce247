package org.concordat.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.account.Names;
import org.concordat.account.RequestMemory;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.response.ResponseToSign.Change;
import org.concordat.response.ResponseToSign.SignedPosition;
import org.concordat.signoff.SignOffRounds;
import org.concordat.signoff.SigningRights;
import org.concordat.signoff.Step;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an approver reads before they sign: what waits for them, and exactly what a signature would send. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SignOffReading {

    private final Responses responses;
    private final Positions positions;
    private final SignOffRounds signOffs;
    private final SigningRights rights;
    private final Submission submission;
    private final RoomReading rooms;
    private final ConsultationReading consultations;
    private final CurrentMember current;
    private final Names names;
    private final RequestMemory memory;
    private final ConsultationClock clock;

    SignOffReading(
            Responses responses,
            Positions positions,
            SignOffRounds signOffs,
            SigningRights rights,
            Submission submission,
            RoomReading rooms,
            ConsultationReading consultations,
            CurrentMember current,
            Names names,
            RequestMemory memory,
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
        this.memory = memory;
        this.clock = clock;
    }

    /** How many responses wait for a signature that the approver who asks may give. */
    public int count() {
        return turns(current.require()).size();
    }

    /** The responses that wait for a signature that the approver who asks may give. */
    @Transactional(readOnly = true)
    public List<WaitingForSignature> waiting() {
        var turns = turns(current.require());
        if (turns.isEmpty()) {
            return List.of();
        }
        var awaiting = turns.stream().map(Turn::response).toList();
        var counts = positions.of(awaiting.stream().map(it -> it.id().value()).toList()).stream()
                .filter(Position::begun)
                .collect(Collectors.groupingBy(it -> it.response().id(), Collectors.counting()));
        var senders = names.of(
                awaiting.stream().map(Response::sentBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        var titles = rooms.titles(awaiting);
        return turns.stream()
                .map(it -> {
                    var response = it.response();
                    var sentAt = response.sentAt();
                    PersonId sentBy = response.sentBy();
                    return new WaitingForSignature(
                            response.id(),
                            titles.apply(response),
                            response.number(),
                            counts.getOrDefault(response.id(), 0L).intValue(),
                            sentAt == null ? clock.instant() : sentAt,
                            sentBy == null ? "" : senders.getOrDefault(sentBy, ""),
                            it.next().office(),
                            it.next().number(),
                            it.steps());
                })
                .toList();
    }

    /** A response of which a member may sign the next of its steps. */
    private record Turn(Response response, Step next, int steps) {}

    private record TurnsOf(Member member) {}

    private List<Turn> turns(Member member) {
        return member.may(Role.APPROVER) ? memory.remember(new TurnsOf(member), () -> read(member)) : List.of();
    }

    private List<Turn> read(Member member) {
        var awaiting = responses.awaitingSignOff(member.organisation().value());
        if (awaiting.isEmpty()) {
            return List.of();
        }
        var running =
                signOffs.running(awaiting.stream().map(it -> it.id().signable()).toList());
        var pen = rights.of(member);
        var turns = new ArrayList<Turn>();
        for (var response : awaiting) {
            var steps = running.get(response.id().signable());
            if (steps != null) {
                steps.next()
                        .filter(pen::maySign)
                        .ifPresent(next ->
                                turns.add(new Turn(response, next, steps.all().size())));
            }
        }
        return turns;
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
        var pen = rights.of(member);
        return new ResponseToSign(
                id,
                rooms.consultation(response),
                response.number(),
                shown(response),
                inRoom,
                inRoom.get(next.number() - 1),
                submission.content(response).hash(),
                next.number() == inRoom.size(),
                pen.maySign(next),
                pen.standInFor(next).orElse(null));
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
