package org.concordat.sample;

import org.concordat.membership.Role;
import org.concordat.response.FollowingConditions;
import org.concordat.response.PublishedPositions;
import org.concordat.sample.SampleAdditions.ConditionAct;
import org.springframework.stereotype.Component;

/** What the fictional organisations say of conditions that were published. */
@Component
class SampleConditions {

    private final SampleCast cast;
    private final SampleResponses responses;
    private final PublishedPositions published;
    private final FollowingConditions following;

    SampleConditions(
            SampleCast cast, SampleResponses responses, PublishedPositions published, FollowingConditions following) {
        this.cast = cast;
        this.responses = responses;
        this.published = published;
        this.following = following;
    }

    void load() {
        SampleFiles.additions()
                .conditionActs()
                .forEach(it -> cast.at(
                        it.at(),
                        () -> cast.as(cast.member(it.by(), Role.APPROVER), () -> {
                            say(it);
                            return it;
                        })));
    }

    private void say(ConditionAct act) {
        var reference = responses.reference(act.of());
        var condition = published.find(reference).orElseThrow().conditions().get(act.condition() - 1);
        if (act.mark() == null) {
            following.adopt(reference, condition);
        } else {
            following.mark(reference, condition, act.mark());
        }
    }
}
