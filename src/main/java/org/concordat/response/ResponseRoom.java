package org.concordat.response;

import java.time.Instant;
import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.Declaration;
import org.concordat.moderation.Explanation;
import org.concordat.record.SentIn;
import org.concordat.signoff.StepInRoom;
import org.concordat.signoff.spi.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * All that the members of an organisation need to work on their response.
 *
 * @param version counted from 1
 * @param goesAt for which moment it waits, where everybody has signed it
 * @param held whether it is held until shortly before the close once everybody has signed it
 * @param overtakenAt when the close overtook it, while it was with its signers or waited to go
 * @param receipt once it was submitted
 * @param sentIn how it came where it was not submitted here; nothing where it was
 * @param positions one for each question, in their order
 * @param joint who shares it; nothing where it is our own
 * @param jointly the joint responses to the same consultation that we share, this one among them where it is one
 * @param mandate for whom the organisation of the member who asked speaks, and what it declares
 * @param declarations what it has to declare
 * @param steps of the running sign-off, or of the chain that the next one will follow
 * @param sentBack why it last came back from an approver, while that is news
 * @param explanation what the moderators decided, once they have; of the version before, while the next one is written
 * @param discarded the version after this one, where it was begun and given up
 * @param may what the member who asked may do now
 */
public record ResponseRoom(
        ResponseId id,
        ConsultationSummary consultation,
        ResponseState state,
        int version,
        @Nullable Instant goesAt,
        boolean held,
        @Nullable Instant overtakenAt,
        @Nullable Receipt receipt,
        @Nullable SentIn sentIn,
        List<PositionInRoom> positions,
        @Nullable Joint joint,
        List<JointAtAGlance> jointly,
        Mandate mandate,
        List<Declaration> declarations,
        List<StepInRoom> steps,
        @Nullable SentBack sentBack,
        @Nullable Explanation explanation,
        @Nullable Discarded discarded,
        Permissions may) {

    /** An approver's note on a response that they did not sign. */
    public record SentBack(String note, String by, Instant at) {}

    /** A next version that was given up. */
    public record Discarded(ResponseId id, int version, String by, Instant at) {}
    /**
     * Who shares a joint response.
     *
     * @param partners those who share it, the lead first
     * @param asked those who are asked to share it and have not answered
     * @param mayInvite whether the member who asked may ask others, and take that back
     * @param mayLeave whether they may leave it for their organisation
     * @param mayGoOnAlone whether they may make it their own response, as nobody else shares it
     */
    public record Joint(
            JointId id,
            List<Partner> partners,
            List<Asked> asked,
            boolean mayInvite,
            boolean mayLeave,
            boolean mayGoOnAlone) {}

    /** An organisation that shares a joint response. */
    public record Partner(String name, boolean ours) {}

    /** An organisation that is asked to share one. */
    public record Asked(JointInvitationId id, String name, Instant at) {}

    /** What the member who asked may do now. The services refuse the rest whatever a screen shows. */
    public record Permissions(
            boolean edit,
            boolean send,
            boolean takeBack,
            boolean sign,
            boolean letGo,
            boolean startNewVersion,
            boolean discard) {}
}
