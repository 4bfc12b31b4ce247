package org.concordat.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.concordat.PortalTest;
import org.concordat.account.RequestMemory;
import org.concordat.kernel.ConsultationClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** How it stands with a consultation at a moment, and whose clock says which moment it is. */
@PortalTest
class ConsultationNowTests {

    @Autowired
    TestConsultations consultations;

    @Autowired
    ConsultationRepository rows;

    @Autowired
    QuestionRows questions;

    @Autowired
    PaperRows papers;

    @Autowired
    AllowanceRows allowances;

    @Autowired
    QuestionVersionRows versions;

    @Autowired
    RequestMemory memory;

    @Autowired
    ConsultationReading reading;

    @Autowired
    ConsultationClock clock;

    @ParameterizedTest
    @ValueSource(longs = {-90, 90})
    @Tag("T46")
    void goesByTheClockOfTheDatabaseHoweverTheMachineIsSet(long seconds) {
        var asked = consultations.anOpenConsultation();
        var wrong = new ConsultationClock(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds)));
        var now = new ConsultationReading(rows, questions, papers, allowances, versions, memory, wrong).now(asked.id());
        assertThat(now.at()).isCloseTo(Instant.now(), within(20, ChronoUnit.SECONDS));
    }

    @Test
    @WithMockUser(roles = "PERSON")
    void standsStillWithTheTimeOfConsultations() {
        var asked = consultations.anOpenConsultation();
        var moment = clock.instant().plus(Duration.ofDays(2));
        clock.standingAt(
                moment,
                () -> assertThat(reading.now(asked.id())).satisfies(it -> {
                    assertThat(it.at()).isEqualTo(moment);
                    assertThat(it.phase()).isEqualTo(Phase.OPEN);
                }));
    }
}
