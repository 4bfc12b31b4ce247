package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisedTimeTests {

    @ParameterizedTest
    @CsvSource({
        "PT1M, HOURS, 1",
        "PT24H, HOURS, 24",
        "PT48H, HOURS, 48",
        "PT72H, HOURS, 72",
        "PT72H1M, DAYS, 4",
        "P14D, DAYS, 14"
    })
    void isToldInHoursAndThenInDays(Duration time, PromisedTime.Unit unit, long amount) {
        assertThat(PromisedTime.of(time)).isEqualTo(new PromisedTime(unit, amount));
    }

    @Test
    void isSome() {
        assertThatThrownBy(() -> PromisedTime.of(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
