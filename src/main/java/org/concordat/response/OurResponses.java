package org.concordat.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.account.RequestMemory;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.membership.CurrentMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our own responses: how far each has come, and the room where it is written. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class OurResponses {

    private final ResponseRepository responses;
    private final RoomReading rooms;
    private final CurrentMember current;
    private final RequestMemory memory;

    OurResponses(ResponseRepository responses, RoomReading rooms, CurrentMember current, RequestMemory memory) {
        this.memory = memory;
        this.responses = responses;
        this.rooms = rooms;
        this.current = current;
    }

    /** The newest version of our own response, or nothing while none was begun. */
    @Transactional(readOnly = true)
    public Optional<ResponseRoom> room(ConsultationId consultation) {
        var member = current.require();
        var found = responses.ownAndJoint(
                consultation.value(), member.organisation().value());
        var jointly = found.stream().filter(Response::joint).toList();
        return found.stream()
                .filter(it -> !it.joint())
                .findFirst()
                .map(it -> rooms.room(it, jointly, member, discardedAfter(it)));
    }

    /** The newest version of a joint response that we share; nothing where there is none such of ours. */
    @Transactional(readOnly = true)
    public Optional<ResponseRoom> room(JointId joint) {
        var member = current.require();
        return responses
                .newestOfJoint(joint.value())
                .filter(it -> it.belongsTo(member.organisation()))
                .map(it -> rooms.room(
                        it,
                        responses.jointly(
                                List.of(it.consultation().value()),
                                member.organisation().value()),
                        member,
                        discardedAfter(it)));
    }

    private record JointlyOf(OrganisationId organisation, List<ConsultationId> consultations) {}

    /** The joint responses to these consultations that we share; in a few statements for all, in one where there is none. */
    public List<JointAtAGlance> jointly(List<ConsultationSummary> consultations) {
        var member = current.require();
        if (consultations.isEmpty()) {
            return List.of();
        }
        var byId = consultations.stream().collect(Collectors.toMap(ConsultationSummary::id, Function.identity()));
        return memory.remember(new JointlyOf(member.organisation(), List.copyOf(byId.keySet())), () -> {
            var found = responses.jointly(
                    byId.keySet().stream().map(ConsultationId::value).toList(),
                    member.organisation().value());
            return found.isEmpty() ? List.of() : rooms.jointly(found, byId, member);
        });
    }

    private @Nullable Response discardedAfter(Response present) {
        if (!present.state().isAmendable()) {
            return null;
        }
        var joint = present.jointId();
        var next = present.number() + 1;
        var discarded = joint == null
                ? responses.discarded(
                        present.consultation().value(), present.lead().value(), next)
                : responses.discardedOfJoint(joint.value(), next);
        return discarded.orElse(null);
    }

    private record GlancesOf(OrganisationId organisation, List<ConsultationId> consultations) {}

    /** How far our own responses to these consultations have come, as far as they were begun; in a few statements for all. */
    @Transactional(readOnly = true)
    public Map<ConsultationId, ResponseAtAGlance> glances(List<ConsultationSummary> consultations) {
        var member = current.require();
        if (consultations.isEmpty()) {
            return Map.of();
        }
        var ids = consultations.stream().map(ConsultationSummary::id).toList();
        return memory.remember(
                new GlancesOf(member.organisation(), ids),
                () -> rooms.glances(
                        consultations,
                        responses.newest(
                                ids.stream().map(ConsultationId::value).toList(),
                                member.organisation().value())));
    }
}
