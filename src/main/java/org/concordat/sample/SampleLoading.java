package org.concordat.sample;

import org.concordat.kernel.ConsultationId;
import org.concordat.record.DemonstrationClock;
import org.springframework.stereotype.Component;

/**
 * Lets the people of the demonstration do, one after another and each at their time in 2010, what the files say that
 * they did: through the same services, with the same checks, as everybody.
 */
@Component
class SampleLoading {

    private final SampleData facts = SampleFiles.facts();
    private final SampleAdditions additions = SampleFiles.additions();

    private final SampleCast cast;
    private final SampleResponses responses;
    private final SampleComments comments;
    private final SampleConditions conditions;
    private final SampleColleagues colleagues;
    private final SampleOwner owner;
    private final DemonstrationClock clock;

    SampleLoading(
            SampleCast cast,
            SampleResponses responses,
            SampleComments comments,
            SampleConditions conditions,
            SampleColleagues colleagues,
            SampleOwner owner,
            DemonstrationClock clock) {
        this.cast = cast;
        this.responses = responses;
        this.comments = comments;
        this.conditions = conditions;
        this.colleagues = colleagues;
        this.owner = owner;
        this.clock = clock;
    }

    /** Everything, from the first organisation to the moment at which the demonstration begins. */
    void load() {
        var published = facts.consultation().publishedOn();
        cast.at(published.atTime(9, 0), cast::register);
        var consultation = new ConsultationId[1];
        cast.at(published.atTime(10, 0), () -> consultation[0] = owner.announce());
        owner.answer();
        responses.load(consultation[0]);
        owner.enter(consultation[0]);
        comments.load();
        conditions.load();
        responses.goOn(consultation[0]);

        colleagues.load(consultation[0]);
        comments.goOn();
        cast.at(additions.now().minusDays(3), owner::prepare);
        clock.startFrom(SampleCast.moment(additions.now()));
    }
}
