package org.concordat.sample;

import org.concordat.account.ServiceRole;
import org.concordat.consultation.ConsultationRunning;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.PersonId;
import org.springframework.stereotype.Component;

/** What the owner of the consultation does: announces it, answers another, prepares the next, and enters what came by post. */
@Component
class SampleOwner {

    private final SampleData facts = SampleFiles.facts();
    private final SampleAdditions additions = SampleFiles.additions();

    private final SampleCast cast;
    private final ConsultationRunning running;
    private final SamplePreparing preparing;
    private final SampleAnswering answering;
    private final SampleSentIn sentIn;

    SampleOwner(
            SampleCast cast,
            ConsultationRunning running,
            SamplePreparing preparing,
            SampleAnswering answering,
            SampleSentIn sentIn) {
        this.cast = cast;
        this.running = running;
        this.preparing = preparing;
        this.answering = answering;
        this.sentIn = sentIn;
    }

    ConsultationId announce() {
        var body = cast.id(facts.consultation().consultingBody());
        return cast.as(owner(), () -> running.announce(new PaperOfTheSample(facts, additions).consultation(body)));
    }

    void answer() {
        answering.load(facts.consultation().consultingBody());
    }

    void enter(ConsultationId consultation) {
        sentIn.load(consultation);
    }

    void prepare() {
        cast.as(owner(), preparing::prepare);
    }

    private PersonId owner() {
        return cast.staff(ServiceRole.CONSULTATION_OWNER);
    }
}
