package org.concordat.sample;

import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.membership.Role;
import org.concordat.response.ResponseId;
import org.concordat.sample.SampleAnswer.ResponseFact;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.SignOffChains;
import org.springframework.stereotype.Component;

/** Organisations that do not exist answer the consultation that is over when the demonstration begins. */
@Component
class SampleAnswerers {

    private final SampleCast cast;
    private final SignOffChains chains;
    private final SampleDrafters drafters;
    private final SampleSigners signers;
    private final SampleModerators moderators;

    SampleAnswerers(
            SampleCast cast,
            SignOffChains chains,
            SampleDrafters drafters,
            SampleSigners signers,
            SampleModerators moderators) {
        this.cast = cast;
        this.chains = chains;
        this.drafters = drafters;
        this.signers = signers;
        this.moderators = moderators;
    }

    void load(ConsultationId consultation, List<ResponseFact> responses) {
        responses.forEach(it -> respond(consultation, it));
    }

    /** Drafted in the morning, signed at noon, published in the afternoon of the same day. */
    private void respond(ConsultationId consultation, ResponseFact it) {
        chains.define(cast.id(it.organisation()), List.of(new ChainStep(it.office(), "", false)));
        var response = new ResponseId[1];
        cast.at(
                it.asAt().atTime(10, 0),
                () -> response[0] = cast.as(
                        cast.member(it.organisation(), Role.DRAFTER), () -> drafters.respond(consultation, it)));
        cast.at(it.asAt().atTime(12, 0), () -> signers.sign(response[0], it.organisation(), null));
        cast.at(it.asAt().atTime(16, 0), moderators::publishNext);
    }
}
