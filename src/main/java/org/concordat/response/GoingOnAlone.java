package org.concordat.response;

import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.response.JointRefused.Fault;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a joint response that nobody else shares any more, or ever did, the own response of whoever is left. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class GoingOnAlone {

    private final HeldResponses held;
    private final ConsultationReading consultations;
    private final JdbcClient database;
    private final JointNews news;

    GoingOnAlone(HeldResponses held, ConsultationReading consultations, JdbcClient database, JointNews news) {
        this.held = held;
        this.consultations = consultations;
        this.database = database;
        this.news = news;
    }

    /**
     * Goes on alone with the text as it is.
     *
     * @throws JointRefused when others share it, are asked to or shared a version of it, or we have a response of our own
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when it is no joint draft
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void goOn(ResponseId id) {
        var ours = held.by(id);
        var response = ours.response();
        consultations.requireOpen(response.consultation(), response.lead());
        var joint = response.jointId();
        response.goOnAlone();
        try {
            held.flush();
        } catch (DataIntegrityViolationException ownBegun) {
            throw new JointRefused(Fault.OWN_ALREADY);
        }
        if (joint != null) {
            keepNotes(joint, ours.drafter().organisation());
        }
        news.alone(response, ours.drafter());
    }

    /** What we said to each other there is now said beside our own response. */
    private void keepNotes(JointId joint, OrganisationId us) {
        database.sql("update position_note set joint_id = null where joint_id = :joint and organisation_id = :us")
                .param("joint", joint.value())
                .param("us", us.value())
                .update();
    }
}
