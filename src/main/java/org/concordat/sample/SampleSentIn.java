package org.concordat.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.Channel;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Target;
import org.concordat.response.PositionDraft;
import org.concordat.transcript.EnteringTranscripts;
import org.concordat.transcript.NewTranscript;
import org.concordat.transcript.Transcribing;
import org.concordat.transcript.TranscriptId;
import org.concordat.transcript.TranscriptSources;
import org.concordat.transcript.Transcripts;
import org.springframework.stereotype.Component;

/** A response that came by post, entered by the owner from its letter and published by a moderator; nobody has confirmed it yet. */
@Component
class SampleSentIn {

    private final SampleAdditions.SentInFact fact = SampleFiles.additions().sentIn();

    private final SampleCast cast;
    private final Transcripts transcripts;
    private final Transcribing transcribing;
    private final TranscriptSources sources;
    private final EnteringTranscripts entering;
    private final SampleModerators moderators;

    SampleSentIn(
            SampleCast cast,
            Transcripts transcripts,
            Transcribing transcribing,
            TranscriptSources sources,
            EnteringTranscripts entering,
            SampleModerators moderators) {
        this.cast = cast;
        this.transcripts = transcripts;
        this.transcribing = transcribing;
        this.sources = sources;
        this.entering = entering;
        this.moderators = moderators;
    }

    void load(ConsultationId consultation) {
        cast.at(
                fact.entered(),
                () -> cast.as(cast.staff(ServiceRole.CONSULTATION_OWNER), () -> entering.enter(written(consultation))));
        cast.at(fact.entered().plusHours(6), moderators::publishNext);
    }

    private TranscriptId written(ConsultationId consultation) {
        var id = transcripts.begin(
                consultation, cast.id(fact.organisation()), new NewTranscript(Channel.POST, fact.came(), ""));
        transcribing.save(id, Target.ofQuestion(fact.question()), 0, PositionDraft.plain(fact.stance(), fact.text()));
        try (var letter = SampleFiles.open("/sample/" + fact.file())) {
            sources.keep(id, sources.check(fact.file(), "", letter.readAllBytes()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return id;
    }
}
