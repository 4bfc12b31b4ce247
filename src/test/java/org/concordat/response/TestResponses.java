package org.concordat.response;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.TestPortal;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.CheckedFile;
import org.concordat.attachment.TestFiles;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams.Team;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.spi.Receipt;
import org.concordat.text.Text;
import org.springframework.boot.test.context.TestComponent;

/** Responses on their way, for tests. */
@TestComponent
public class TestResponses {

    private final TestPortal portal;
    private final ResponseBeginning beginning;
    private final ResponseDrafting drafting;
    private final SendingForSignOff sending;
    private final SigningOff signing;
    private final SignOffReading reading;
    private final OurResponses ours;
    private final JointBeginning jointly;
    private final JointInvitations invitations;
    private final JointMembership sharing;
    private final AttachingFiles attaching;
    private final SendingWhatWaits waiting;

    TestResponses(
            TestPortal portal,
            ResponseBeginning beginning,
            ResponseDrafting drafting,
            SendingForSignOff sending,
            SigningOff signing,
            SignOffReading reading,
            OurResponses ours,
            JointBeginning jointly,
            JointInvitations invitations,
            JointMembership sharing,
            AttachingFiles attaching,
            SendingWhatWaits waiting) {
        this.attaching = attaching;
        this.waiting = waiting;
        this.ours = ours;
        this.jointly = jointly;
        this.invitations = invitations;
        this.sharing = sharing;
        this.portal = portal;
        this.beginning = beginning;
        this.drafting = drafting;
        this.sending = sending;
        this.signing = signing;
        this.reading = reading;
    }

    /** A draft with a position on question 1. */
    public ResponseId aDraft(Team team, Asked asked, String reasons) {
        return portal.as(team.drafter(), () -> {
            var room = beginning.begin(asked.id());
            drafting.save(
                    asked.id(),
                    Target.ofQuestion(1),
                    room.positions().getFirst().revision(),
                    PositionDraft.plain(Stance.OPPOSE, reasons));
            return room.id();
        });
    }

    /** A position on question 1 that rests on a file. */
    public Attachment aFile(Team team, ResponseId response, int base, String name) {
        return aFile(team, response, base, TestFiles.checked(name));
    }

    /** As above, of a file that was looked at. */
    public Attachment aFile(Team team, ResponseId response, int base, CheckedFile checked) {
        return portal.as(team.drafter(), () -> {
            var file = attaching.attach(response, checked);
            drafting.save(
                    response,
                    Target.ofQuestion(1),
                    base,
                    new PositionDraft(
                            Stance.OPPOSE,
                            Text.ofPlain("On this."),
                            List.of(),
                            List.of(Evidence.of(file)),
                            null,
                            null));
            return file;
        });
    }

    /** The newest version of a team's own response. */
    public ResponseId of(Team team, Asked asked) {
        return portal.as(team.drafter(), () -> ours.room(asked.id()))
                .orElseThrow()
                .id();
    }

    /** A joint draft with a position on question 1, which the others have accepted to share. */
    public ResponseRoom aJointDraft(Asked asked, String reasons, Team lead, Team... others) {
        var room = portal.as(
                lead.drafter(),
                () -> jointly.begin(asked.id(), Stream.of(others).map(Team::id).toList(), "Shall we?"));
        for (var other : others) {
            accept(other);
        }
        portal.as(
                lead.drafter(),
                () -> drafting.save(room.id(), Target.ofQuestion(1), 0, PositionDraft.plain(Stance.OPPOSE, reasons)));
        return portal.as(lead.drafter(), () -> ours.room(joint(room))).orElseThrow();
    }

    /** An invitation of one team to another that waits for its answer. */
    public JointInvitationId anInvitation(Asked asked, Team lead, Team whom) {
        portal.as(lead.drafter(), () -> jointly.begin(asked.id(), List.of(whom.id()), "Shall we?"));
        return portal.as(whom.approver(), () -> invitations.waiting()).getLast().id();
    }

    /** Accepts every invitation that waits for a team. */
    public void accept(Team team) {
        portal.as(team.approver(), () -> invitations.waiting().forEach(it -> sharing.accept(it.id())));
    }

    /** What names a joint response. */
    public static JointId joint(ResponseRoom room) {
        return Objects.requireNonNull(room.joint()).id();
    }

    public ResponseId aResponseAwaitingSignOff(Team team, Asked asked, String reasons) {
        var response = aDraft(team, asked, reasons);
        portal.as(team.drafter(), () -> {
            sending.send(response);
            return response;
        });
        return response;
    }

    public Receipt aSubmittedResponse(Team team, Asked asked, String reasons) {
        aDraft(team, asked, reasons);
        return submit(team, asked);
    }

    /** Sends the draft for sign-off, and signs it. */
    public Receipt submit(Team team, Asked asked) {
        var response = portal.as(team.drafter(), () -> {
            var id = beginning.begin(asked.id()).id();
            sending.send(id);
            return id;
        });
        var outcome = portal.as(
                team.approver(),
                () -> signing.sign(response.signable(), reading.read(response).contentHash(), Basis.none()));
        return ((SignOutcome.Submitted) outcome).receipt();
    }

    /** Sends a joint draft for sign-off, and signs it for each who shares it, the lead first. */
    public Receipt submitJointly(ResponseId response, Team lead, Team... others) {
        portal.as(lead.drafter(), () -> {
            sending.send(response);
            return response;
        });
        var outcomes = Stream.concat(Stream.of(lead), Stream.of(others))
                .map(it -> portal.as(
                        it.approver(),
                        () -> signing.sign(
                                response.signable(), reading.read(response).contentHash(), Basis.none())))
                .toList();
        return ((SignOutcome.Submitted) outcomes.getLast()).receipt();
    }

    /** Sends what waits and is due, as the clock does. */
    public void sendWhatIsDue() {
        waiting.send();
    }
}
