package org.concordat.sample;

import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Target;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.SendingForSignOff;
import org.springframework.stereotype.Component;

/** Write responses and send them to those who sign. */
@Component
class SampleDrafters {

    private final SampleCast cast;
    private final ResponseBeginning beginning;
    private final ResponseDrafting drafting;
    private final SendingForSignOff sending;

    SampleDrafters(SampleCast cast, ResponseBeginning beginning, ResponseDrafting drafting, SendingForSignOff sending) {
        this.cast = cast;
        this.beginning = beginning;
        this.drafting = drafting;
        this.sending = sending;
    }

    /** A response of these organisations, whose first leads, with one position. */
    ResponseId send(ConsultationId consultation, List<String> holders, Target target, PositionDraft draft) {
        var response = holders.size() == 1
                ? beginning.begin(consultation).id()
                : beginning.beginJointly(
                        consultation, holders.stream().skip(1).map(cast::id).toList());
        drafting.save(response, target, 0, draft);
        sending.send(response);
        return response;
    }
}
