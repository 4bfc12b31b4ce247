package org.concordat.sample;

import org.concordat.account.ServiceRole;
import org.concordat.consultation.ConsultationRunning;
import org.concordat.kernel.ConsultationId;
import org.concordat.outcome.Outcome;
import org.concordat.outcome.OutcomeId;
import org.concordat.outcome.PublishingOutcomes;
import org.concordat.outcome.WritingOutcomes;
import org.springframework.stereotype.Component;

/** Announces the consultation that is over when the demonstration begins, and answers it. */
@Component
class SampleAnswering {

    private final SampleAnswer fact = SampleFiles.answer();
    private final PaperOfTheSample paper = new PaperOfTheSample(SampleFiles.facts(), SampleFiles.additions());

    private final SampleCast cast;
    private final ConsultationRunning running;
    private final SampleAnswerers answerers;
    private final WritingOutcomes writing;
    private final PublishingOutcomes publishing;

    SampleAnswering(
            SampleCast cast,
            ConsultationRunning running,
            SampleAnswerers answerers,
            WritingOutcomes writing,
            PublishingOutcomes publishing) {
        this.cast = cast;
        this.running = running;
        this.answerers = answerers;
        this.writing = writing;
        this.publishing = publishing;
    }

    void load(String consultingBody) {
        var owner = cast.staff(ServiceRole.CONSULTATION_OWNER);
        var consultation = new ConsultationId[1];
        cast.at(
                fact.opensOn().atTime(10, 0),
                () -> consultation[0] =
                        cast.as(owner, () -> running.announce(paper.answered(cast.id(consultingBody), fact))));
        answerers.load(consultation[0], fact.responses());
        cast.at(fact.answeredAt(), () -> cast.as(owner, () -> answer(consultation[0])));
    }

    private OutcomeId answer(ConsultationId consultation) {
        var id = writing.begin(consultation, fact.outcome().title());
        writing.write(id, 0, fact.outcome().words());
        for (var it : fact.outcome().points()) {
            writing.write(writing.addPoint(id, it.title()), 0, it.words());
        }
        publishing.publish(id, read(consultation).revisions(), "");
        return id;
    }

    private Outcome read(ConsultationId consultation) {
        return writing.of(consultation).getFirst();
    }
}
