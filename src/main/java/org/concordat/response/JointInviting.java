package org.concordat.response;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.TooLong;
import org.concordat.organisation.Organisations;
import org.concordat.response.HeldResponses.Held;
import org.concordat.response.JointRefused.Fault;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where drafters of the organisation that leads a joint response ask others to share it. Nobody is bound unasked. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class JointInviting {

    /** The longest word that goes with an invitation, or with a refusal of one, in characters. */
    public static final int MESSAGE_MAXIMUM = 2_000;

    private final HeldResponses held;
    private final JointInvitationRepository invitations;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final JointNews news;
    private final ConsultationClock clock;

    JointInviting(
            HeldResponses held,
            JointInvitationRepository invitations,
            ConsultationReading consultations,
            Organisations organisations,
            JointNews news,
            ConsultationClock clock) {
        this.held = held;
        this.invitations = invitations;
        this.consultations = consultations;
        this.organisations = organisations;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Asks organisations to share a joint response that we lead; all of them or none.
     *
     * @param message what we say to them; may be empty
     * @throws JointRefused when we do not lead it, or one of them cannot be asked
     * @throws NotVerified when nobody has verified us
     * @throws TooLong when the message has more than {@link #MESSAGE_MAXIMUM} characters
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when it is no joint draft
     * @throws NotFound when it is not ours, or there is no such organisation
     */
    @Transactional
    public void invite(ResponseId id, Collection<OrganisationId> asked, String message) {
        invite(held.by(id), asked, message);
    }

    void invite(Held ours, Collection<OrganisationId> asked, String message) {
        var words = message(message);
        var response = ours.response();
        consultations.requireOpen(response.consultation());
        if (!ours.drafter().verified()) {
            throw new NotVerified();
        }
        if (asked.isEmpty()) {
            throw new JointRefused(Fault.NOBODY_ASKED);
        }
        var known = organisations.byId(asked);
        for (var organisation : new LinkedHashSet<>(asked)) {
            var found = known.get(organisation);
            if (found == null) {
                throw new NotFound();
            }
            if (!found.verified()) {
                throw new JointRefused(Fault.NOT_VERIFIED);
            }
            var invitation = response.invite(organisation, words, ours.drafter(), clock.instant());
            held.flush();
            news.invited(response, invitation, ours.drafter());
        }
    }

    /**
     * Takes an invitation back that was not answered yet.
     *
     * @throws JointRefused when we do not lead the response
     * @throws WrongState when it was answered meanwhile
     * @throws NotFound when it is not of a response of ours
     */
    @Transactional
    public void takeBack(JointInvitationId id) {
        var response = invitations.responseOf(id.value()).orElseThrow(NotFound::new);
        var ours = held.by(new ResponseId(response));
        if (!ours.response().lead().equals(ours.drafter().organisation())) {
            throw new JointRefused(Fault.NOT_LEAD);
        }
        var invitation = invitations.findById(id.value()).orElseThrow(NotFound::new);
        invitation.takeBack(ours.drafter().person(), clock.instant());
        held.flush();
        news.takenBack(ours.response(), invitation, ours.drafter());
    }

    /** @throws TooLong when it has more than {@link #MESSAGE_MAXIMUM} characters */
    static String message(String written) {
        var words = Characters.lines(written);
        if (Characters.count(words) > MESSAGE_MAXIMUM) {
            throw new TooLong(Characters.count(words), MESSAGE_MAXIMUM);
        }
        return words;
    }
}
