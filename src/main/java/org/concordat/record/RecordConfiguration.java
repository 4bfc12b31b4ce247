package org.concordat.record;

import java.time.Clock;
import org.concordat.kernel.ConsultationClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the clock that consultations live by, as the demonstration left it. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    ConsultationClock consultationClock(Clock machine, RecordDatabase record) {
        var clock = new ConsultationClock(machine);
        clock.runAt(DemonstrationClock.stored(record));
        return clock;
    }
}
