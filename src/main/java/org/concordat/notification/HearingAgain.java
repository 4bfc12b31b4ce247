package org.concordat.notification;

import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has told again what was not heard to its end: the database was away, or the process that heard it stopped. */
@Component
class HearingAgain {

    private final FailedEventPublications failed;

    HearingAgain(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void again() {
        failed.resubmit(ResubmissionOptions.defaults());
    }
}
