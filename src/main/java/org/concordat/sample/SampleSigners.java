package org.concordat.sample;

import org.concordat.membership.Role;
import org.concordat.response.ResponseId;
import org.concordat.response.SignOffReading;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SigningOff;
import org.springframework.stereotype.Component;

/** Read responses and sign them. */
@Component
class SampleSigners {

    private final SampleCast cast;
    private final SignOffReading reading;
    private final SigningOff signing;

    SampleSigners(SampleCast cast, SignOffReading reading, SigningOff signing) {
        this.cast = cast;
        this.reading = reading;
        this.signing = signing;
    }

    void sign(ResponseId response, String organisation) {
        cast.as(cast.member(organisation, Role.APPROVER), () -> {
            var read = reading.read(response);
            return signing.sign(response.signable(), read.contentHash(), Basis.none());
        });
    }
}
