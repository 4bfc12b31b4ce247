package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.organisation.VerifiedOrganisations;
import org.concordat.response.GoingOnAlone;
import org.concordat.response.JointAtAGlance;
import org.concordat.response.JointBeginning;
import org.concordat.response.JointInviting;
import org.concordat.response.JointMembership;
import org.concordat.response.JointRefused;
import org.concordat.response.NotVerified;
import org.concordat.response.OurResponses;
import org.concordat.response.ResponseRoom;
import org.concordat.response.ResponseRoom.Asked;
import org.concordat.response.WrongState;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Notices;
import org.springframework.stereotype.Component;

/** What can be done about who answers together with us, each with its refusals in words. */
@Component
class JointActions {

    private final OurResponses ours;
    private final JointBeginning beginning;
    private final JointInviting inviting;
    private final JointMembership sharing;
    private final GoingOnAlone alone;
    private final VerifiedOrganisations organisations;

    JointActions(
            OurResponses ours,
            JointBeginning beginning,
            JointInviting inviting,
            JointMembership sharing,
            GoingOnAlone alone,
            VerifiedOrganisations organisations) {
        this.ours = ours;
        this.beginning = beginning;
        this.inviting = inviting;
        this.sharing = sharing;
        this.alone = alone;
        this.organisations = organisations;
    }

    /** The joint responses to a consultation that we share. */
    List<JointAtAGlance> jointly(ConsultationSummary consultation) {
        return ours.jointly(List.of(consultation));
    }

    /** Asks with whom, begins, and leads to the room. */
    void begin(ConsultationSummary consultation) {
        new InvitingDialog(
                        organisations::named,
                        "joint " + consultation.id(),
                        (whom, message) -> tried(() -> {
                            var room = beginning.begin(consultation.id(), whom, message);
                            UI.getCurrent().navigate(RoomAddress.of(room).room());
                        }))
                .open(translate("response.joint.begin"), translate("response.joint.begin.what"));
    }

    void invite(ResponseRoom room, Runnable done) {
        new InvitingDialog(
                        organisations::named,
                        "invite " + room.id(),
                        (whom, message) -> tried(() -> {
                            inviting.invite(room.id(), whom, message);
                            Notices.done(translate("response.joint.invited"));
                            done.run();
                        }))
                .open(translate("response.joint.invite"), translate("response.joint.invite.what"));
    }

    void takeBack(Asked asked, Runnable done) {
        told(tried(() -> {
            inviting.takeBack(asked.id());
            Notices.done(translate("response.joint.takenBack", asked.name()));
        }));
        done.run();
    }

    /** Asks once more: what was signed falls, and others hear of it. */
    void leave(ResponseRoom room, Runnable gone) {
        new AskingDialog(
                        translate("response.joint.leave.title"),
                        translate("response.joint.leave.yes"),
                        () -> {
                            var refused = tried(() -> sharing.leave(room.id()));
                            told(refused);
                            if (refused.isEmpty()) {
                                Notices.done(translate("response.joint.left"));
                                gone.run();
                            }
                            return true;
                        },
                        new Paragraph(translate("response.joint.leave.what")),
                        new Paragraph(translate("response.joint.leave.signed")))
                .open();
    }

    void goOnAlone(ResponseRoom room) {
        told(tried(() -> {
            alone.goOn(room.id());
            Notices.done(translate("response.joint.alone.done"));
            UI.getCurrent().navigate(ResponseNavigation.room(room.consultation().slug()));
        }));
    }

    /** Does something, or says in words why it is refused. */
    static Optional<String> tried(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (JointRefused refused) {
            return Optional.of(translate("response.joint.refused." + refused.fault()));
        } catch (NotVerified notVerified) {
            return Optional.of(translate("response.joint.notVerified"));
        } catch (ConsultationClosed closed) {
            return Optional.of(translate("response.closed"));
        } catch (WrongState overtaken) {
            return Optional.of(translate("response.overtaken"));
        }
    }

    private static void told(Optional<String> refused) {
        refused.ifPresent((Consumer<String>) Notices::failed);
    }
}
