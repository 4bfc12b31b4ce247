package org.concordat.response;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.account.Names;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.Phase;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.Organisations;
import org.concordat.response.InvitationToAnswer.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invitations that ask our organisation to share a response. All its members read them, with the text that it would
 * share: nobody can say that they will put their name to words that they have not seen.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class JointInvitations {

    private final JointInvitationRepository invitations;
    private final RoomReading rooms;
    private final Organisations organisations;
    private final CurrentMember current;
    private final Names names;

    JointInvitations(
            JointInvitationRepository invitations,
            RoomReading rooms,
            Organisations organisations,
            CurrentMember current,
            Names names) {
        this.invitations = invitations;
        this.rooms = rooms;
        this.organisations = organisations;
        this.current = current;
        this.names = names;
    }

    /** An invitation that waits for our answer. */
    public record Waiting(
            JointInvitationId id,
            ResponseId response,
            ConsultationSummary consultation,
            String askedBy,
            String askedFor) {}

    /** Those that wait for our answer while the consultation is open, the oldest first; in one statement where none does. */
    public List<Waiting> waiting() {
        var waiting = invitations.waiting(current.require().organisation().value());
        if (waiting.isEmpty()) {
            return List.of();
        }
        var people = names.of(waiting.stream().map(JointInvitation::askedBy).collect(Collectors.toSet()));
        var known = organisations.byId(
                waiting.stream().map(JointInvitation::askedFor).collect(Collectors.toSet()));
        var consultations = rooms.consultations(
                waiting.stream().map(JointInvitation::response).toList());
        return waiting.stream()
                .map(it -> new Waiting(
                        it.id(),
                        it.response().id(),
                        Objects.requireNonNull(consultations.get(it.response().consultation())),
                        people.getOrDefault(it.askedBy(), ""),
                        name(known.get(it.askedFor()))))
                .filter(it -> it.consultation().phase() == Phase.OPEN)
                .toList();
    }

    /**
     * An invitation of ours, and what it asks us to share.
     *
     * @throws NotFound when it is not ours
     */
    @Transactional(readOnly = true)
    public InvitationToAnswer open(JointInvitationId id) {
        var member = current.require();
        var invitation = invitations
                .findById(id.value())
                .filter(it -> it.organisation().equals(member.organisation()))
                .orElseThrow(NotFound::new);
        var response = invitation.response();
        var consultation = rooms.consultation(response);
        var standing = standing(invitation, consultation);
        boolean open = standing == Standing.OPEN;
        return new InvitationToAnswer(
                id,
                response.belongsTo(member.organisation()) ? response.jointId() : null,
                consultation,
                standing,
                open ? rooms.organisations(response) : List.of(),
                names.of(invitation.askedBy()),
                name(organisations.byId(List.of(invitation.askedFor())).get(invitation.askedFor())),
                invitation.askedAt(),
                invitation.message(),
                open ? rooms.toRead(response) : List.of(),
                open ? rooms.mandates(response) : List.of(),
                open && JointMembership.maySpeak(member));
    }

    private static Standing standing(JointInvitation invitation, ConsultationSummary consultation) {
        var answer = invitation.answer();
        if (answer != null) {
            return Standing.valueOf(answer.name());
        }
        return consultation.phase() == Phase.OPEN ? Standing.OPEN : Standing.CLOSED;
    }

    private static String name(@Nullable OrganisationSummary organisation) {
        return organisation == null ? "" : organisation.name();
    }
}
