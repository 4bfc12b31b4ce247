package org.concordat.sample;

import org.concordat.account.ServiceRole;
import org.concordat.kernel.Reference;
import org.concordat.reported.CheckingReports;
import org.concordat.reported.NewReportedPosition;
import org.concordat.reported.RecordingReports;
import org.springframework.stereotype.Component;

/** What the press reported, recorded by the owner and checked by a moderator. */
@Component
class SampleReports {

    private final SampleCast cast;
    private final RecordingReports recording;
    private final CheckingReports checking;

    SampleReports(SampleCast cast, RecordingReports recording, CheckingReports checking) {
        this.cast = cast;
        this.recording = recording;
        this.checking = checking;
    }

    Reference publish(NewReportedPosition report) {
        var reference = cast.as(cast.staff(ServiceRole.CONSULTATION_OWNER), () -> recording.propose(report));
        return cast.as(cast.staff(ServiceRole.MODERATOR), () -> {
            checking.check(reference, 1);
            return reference;
        });
    }
}
