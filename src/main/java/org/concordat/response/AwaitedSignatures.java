package org.concordat.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.Names;
import org.concordat.account.RequestMemory;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.signoff.GivenSignature;
import org.concordat.signoff.SignOffRounds;
import org.concordat.signoff.SigningRights;
import org.concordat.signoff.Step;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The responses that wait for a signature that the approver who asks may give. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class AwaitedSignatures {

    private final ResponseRepository responses;
    private final SignOffRounds signOffs;
    private final SigningRights rights;
    private final RoomReading rooms;
    private final CurrentMember current;
    private final Names names;
    private final RequestMemory memory;

    AwaitedSignatures(
            ResponseRepository responses,
            SignOffRounds signOffs,
            SigningRights rights,
            RoomReading rooms,
            CurrentMember current,
            Names names,
            RequestMemory memory) {
        this.responses = responses;
        this.signOffs = signOffs;
        this.rights = rights;
        this.rooms = rooms;
        this.current = current;
        this.names = names;
        this.memory = memory;
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
        var counts = rooms.begun(awaiting);
        var senders = names.of(
                awaiting.stream().map(Response::sentBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        var asked = rooms.standing(awaiting);
        return turns.stream()
                .map(it -> {
                    var response = it.response();
                    PersonId sentBy = response.sentBy();
                    return new WaitingForSignature(
                            response.id(),
                            asked.apply(response),
                            response.number(),
                            counts.getOrDefault(response.id(), 0L).intValue(),
                            Objects.requireNonNull(response.sentAt()),
                            sentBy == null ? "" : senders.getOrDefault(sentBy, ""),
                            it.next().office(),
                            it.next().number(),
                            it.steps());
                })
                .toList();
    }

    /** The signatures of the approver who asks that fell with the last sign-off of a draft. */
    public List<FallenSignature> fallen() {
        var member = current.require();
        var drafts = member.may(Role.APPROVER)
                ? cancelled(member).stream()
                        .filter(it -> Objects.requireNonNull(it.cancelled()).by() != null)
                        .toList()
                : List.<Response>of();
        if (drafts.isEmpty()) {
            return List.of();
        }
        var byId = drafts.stream().collect(Collectors.toMap(it -> it.id().signable(), Function.identity()));
        var mine = signOffs.given(byId.keySet()).stream()
                .filter(it -> it.person().equals(member.person()))
                .filter(it -> it.round()
                        == Objects.requireNonNull(byId.get(it.signable())).signOffRound())
                .toList();
        var who = names.of(drafts.stream()
                .flatMap(it ->
                        Stream.ofNullable(Objects.requireNonNull(it.cancelled()).by()))
                .collect(Collectors.toSet()));
        var titles = rooms.titles(drafts);
        return mine.stream()
                .map(it -> fallen(it, Objects.requireNonNull(byId.get(it.signable())), titles, who))
                .toList();
    }

    /** The responses of ours that everybody had signed, and that a close overtook before they went. */
    public List<OvertakenResponse> overtaken() {
        var overtaken = cancelled(current.require()).stream()
                .filter(it -> Objects.requireNonNull(it.cancelled()).by() == null)
                .toList();
        var asked = rooms.consultations(overtaken);
        return overtaken.stream()
                .flatMap(it -> Stream.ofNullable(asked.get(it.consultation()))
                        .map(consultation -> new OvertakenResponse(
                                consultation,
                                it.jointId(),
                                Objects.requireNonNull(it.cancelled()).at())))
                .toList();
    }

    private record CancelledOf(OrganisationId organisation) {}

    private List<Response> cancelled(Member member) {
        var us = member.organisation();
        return memory.remember(new CancelledOf(us), () -> responses.cancelledSignOffs(us.value()));
    }

    private static FallenSignature fallen(
            GivenSignature signature, Response draft, Function<Response, String> titles, Map<PersonId, String> who) {
        var cancelled = Objects.requireNonNull(draft.cancelled());
        return new FallenSignature(
                draft.id(),
                titles.apply(draft),
                signature.office(),
                signature.at(),
                NotToSign.What.valueOf(cancelled.how().name()),
                cancelled.by() == null ? "" : who.getOrDefault(cancelled.by(), ""),
                cancelled.at());
    }

    /** A response of which a member may sign the next of its steps. */
    private record Turn(Response response, Step next, int steps) {}

    private record TurnsOf(Member member) {}

    private List<Turn> turns(Member member) {
        return member.may(Role.APPROVER) ? memory.remember(new TurnsOf(member), () -> read(member)) : List.of();
    }

    private List<Turn> read(Member member) {
        var sent = responses.awaitingSignOff(member.organisation().value());
        if (sent.isEmpty()) {
            return List.of();
        }
        var asked = rooms.standing(sent);
        var awaiting =
                sent.stream().filter(it -> asked.apply(it).takesSignatures()).toList();
        var running =
                signOffs.running(awaiting.stream().map(it -> it.id().signable()).toList());
        var right = rights.of(member);
        var turns = new ArrayList<Turn>();
        for (var response : awaiting) {
            var steps = running.get(response.id().signable());
            if (steps != null) {
                steps.next()
                        .filter(right::maySign)
                        .ifPresent(next ->
                                turns.add(new Turn(response, next, steps.all().size())));
            }
        }
        return turns;
    }
}
