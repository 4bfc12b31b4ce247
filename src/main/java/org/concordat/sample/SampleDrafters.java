package org.concordat.sample;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.response.JointBeginning;
import org.concordat.response.Mandate;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ProposedChange;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.sample.SampleAdditions.Detail;
import org.concordat.sample.SampleAdditions.DraftFact;
import org.concordat.sample.SampleAdditions.InvitationFact;
import org.concordat.sample.SampleAdditions.NextVersion;
import org.concordat.sample.SampleAnswer.ResponseFact;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Write responses and send them to those who sign. */
@Component
class SampleDrafters {

    private final OurResponses ours;
    private final ResponseBeginning beginning;
    private final JointBeginning jointly;
    private final ResponseDrafting drafting;
    private final SampleSending sending;
    private final ConsultationReading consultations;

    SampleDrafters(
            OurResponses ours,
            ResponseBeginning beginning,
            JointBeginning jointly,
            ResponseDrafting drafting,
            SampleSending sending,
            ConsultationReading consultations) {
        this.ours = ours;
        this.beginning = beginning;
        this.jointly = jointly;
        this.drafting = drafting;
        this.sending = sending;
        this.consultations = consultations;
    }

    /** Begins our own response, or one that these others are asked to share. */
    ResponseId begin(ConsultationId consultation, List<OrganisationId> others) {
        return others.isEmpty()
                ? beginning.begin(consultation).id()
                : jointly.begin(consultation, others, "").id();
    }

    /** Begins a response with one position, which another organisation is asked to share. */
    void invite(ConsultationId consultation, OrganisationId other, InvitationFact fact) {
        var response =
                jointly.begin(consultation, List.of(other), fact.message()).id();
        var said = fact.answer();
        drafting.save(response, Target.ofQuestion(said.question()), 0, PositionDraft.plain(said.stance(), said.text()));
    }

    /** Begins a response with one position and other words for a paragraph, and sends it to those who sign. */
    ResponseId respond(ConsultationId consultation, ResponseFact it) {
        var response = begin(consultation, List.of());
        propose(consultation, response, it.paragraph(), it.from(), it.to(), it.because());
        send(response, Target.ofQuestion(it.question()), it.stance(), it.text(), it.detail(), null);
        return response;
    }

    /** Gives a response one position, and sends it to those who sign. */
    void send(
            ResponseId response,
            Target target,
            Stance stance,
            String reasons,
            @Nullable Detail detail,
            @Nullable Mandate mandate) {
        sending.send(response, target, stance, reasons, detail, mandate);
    }

    /** The next version of a response, with one more condition and other words for a paragraph. */
    ResponseId sendNext(ConsultationId consultation, Target target, NextVersion next) {
        var response = beginning.startNewVersion(consultation).id();
        var position = position(consultation, target);
        var conditions = Stream.concat(
                        position.draft().conditions().stream(),
                        Stream.of(next.condition().condition()))
                .toList();
        drafting.save(response, target, position.revision(), position.draft().with(conditions));
        propose(consultation, response, next.paragraph(), next.from(), next.to(), next.because());
        sending.send(response);
        return response;
    }

    /** The next version of a response, which is still being written. */
    void go(ConsultationId consultation, DraftFact draft) {
        var response = beginning.startNewVersion(consultation).id();
        draft.answers()
                .forEach(it -> drafting.save(
                        response, Target.ofQuestion(it.question()), 0, PositionDraft.plain(it.stance(), it.text())));
        propose(consultation, response, draft.paragraph(), draft.from(), draft.to(), draft.because());
    }

    private void propose(
            ConsultationId consultation, ResponseId response, String ref, String from, String to, String because) {
        var paragraph = consultations.paragraph(consultation, ref).orElseThrow();
        var wanted = paragraph.text().plain().replace(from, to);
        var change = new ProposedChange(
                paragraph.paperVersion(),
                ProposedChange.edits(paragraph.text(), Text.ofPlain(wanted)),
                ChangeKind.SUBSTANCE,
                Text.ofPlain(because));
        drafting.save(
                response,
                new Target.Paragraph(ref),
                0,
                PositionDraft.plain(Stance.PROPOSE_INSTEAD, "").with(change));
    }

    private PositionInRoom position(ConsultationId consultation, Target target) {
        return ours.room(consultation).orElseThrow().positions().stream()
                .filter(it -> Objects.equals(it.target(), target))
                .findFirst()
                .orElseThrow();
    }
}
