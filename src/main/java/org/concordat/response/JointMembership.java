package org.concordat.response;

import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.signoff.SignOffRounds;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an organisation says that it shares a joint response, or shares it no more. Its approvers and those who run it
 * say so; as long as they have not, it is bound to nothing, and it signs by its own chain in any case.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class JointMembership {

    private final ResponseRepository responses;
    private final JointInvitationRepository invitations;
    private final SignOffRounds rounds;
    private final ConsultationReading consultations;
    private final CurrentMember current;
    private final JointNews news;
    private final ConsultationClock clock;

    JointMembership(
            ResponseRepository responses,
            JointInvitationRepository invitations,
            SignOffRounds rounds,
            ConsultationReading consultations,
            CurrentMember current,
            JointNews news,
            ConsultationClock clock) {
        this.responses = responses;
        this.invitations = invitations;
        this.rounds = rounds;
        this.consultations = consultations;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Accepts an invitation of ours: from now on our drafters write in its room, and our chain signs it.
     *
     * @throws NotVerified when nobody has verified us
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when it is answered or taken back
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void accept(JointInvitationId id) {
        var member = speaker();
        var invitation = locked(id, member);
        consultations.requireOpen(invitation.response().consultation());
        if (!member.verified()) {
            throw new NotVerified();
        }
        invitation.accept(member.person(), clock.instant());
        responses.flush();
        news.accepted(invitation.response(), member);
    }

    /**
     * Declines an invitation of ours.
     *
     * @param why for those who asked; may be empty
     * @throws TooLong when it is said in too many words why
     * @throws WrongState when it is answered or taken back
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void decline(JointInvitationId id, String why) {
        var member = speaker();
        var words = JointInviting.message(why);
        var invitation = locked(id, member);
        invitation.decline(words, member.person(), clock.instant());
        responses.flush();
        news.declined(invitation.response(), words, member);
    }

    /**
     * Leaves a joint response before it is submitted. Its text stays, with what we wrote in it. What was signed is
     * cancelled, as it was signed under other names; where we led it, the next organisation does.
     *
     * @throws JointRefused when nobody else shares it
     * @throws WrongState when it is no joint response, or was submitted
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void leave(ResponseId id) {
        var member = speaker();
        var response = responses.lock(id.value()).orElseThrow(NotFound::new).of(member.organisation());
        if (response.cancelForLeaving(member.person(), clock.instant())) {
            responses.flush();
            rounds.cancel(id.signable(), "left by " + member.organisationName());
        }
        response.leave(member.organisation());
        responses.flush();
        news.left(response, member);
    }

    /** @throws AccessDeniedException for whoever neither signs for the organisation nor runs it */
    private Member speaker() {
        var member = current.require();
        if (!maySpeak(member)) {
            throw new AccessDeniedException("Needs an approver or an organisation administrator");
        }
        return member;
    }

    /** Whether they may say that their organisation shares a response, or does not any more. */
    static boolean maySpeak(Member member) {
        return member.may(Role.APPROVER) || member.may(Role.ORGANISATION_ADMINISTRATOR);
    }

    /** The response is locked before anything of the invitation is read. */
    private JointInvitation locked(JointInvitationId id, Member member) {
        var response = invitations.responseOf(id.value()).orElseThrow(NotFound::new);
        return responses
                .lock(response)
                .flatMap(locked -> invitations.findById(id.value()))
                .filter(it -> it.organisation().equals(member.organisation()))
                .orElseThrow(NotFound::new);
    }
}
