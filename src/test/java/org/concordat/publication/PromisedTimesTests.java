package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.Map;
import org.concordat.kernel.PromisedTime;
import org.concordat.kernel.PromisedTime.Unit;
import org.junit.jupiter.api.Test;

class PromisedTimesTests {

    @Test
    void areWhatIsSet() {
        var set = new PromisedTimes(Map.of("comment", Duration.ofHours(36)), Duration.ofDays(2), Duration.ofDays(21));
        assertThat(set.all())
                .containsExactly(
                        entry("comments", new PromisedTime(Unit.HOURS, 36)),
                        entry("reports", new PromisedTime(Unit.HOURS, 48)),
                        entry("appeals", new PromisedTime(Unit.DAYS, 21)));
        assertThat(set.ofReports()).isEqualTo(new PromisedTime(Unit.HOURS, 48));
    }
}
