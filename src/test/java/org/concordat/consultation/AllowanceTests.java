package org.concordat.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.concordat.kernel.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a consultation stands for an organisation that may send late. */
class AllowanceTests {

    private static final Instant CLOSED = Instant.parse("2010-10-11T22:59:59.999999Z");
    private static final Instant UNTIL = Instant.parse("2010-10-20T22:59:59.999999Z");
    private static final Allowance ALLOWED = new Allowance(CLOSED, UNTIL, "A flood.");

    @ParameterizedTest
    @CsvSource({"0, OPEN", "1, CLOSED"})
    @Tag("T46")
    void isOpenUntilTheLastMomentThatIsAllowed(long after, Phase phase) {
        var now = at(UNTIL.plusNanos(after * 1000), Phase.CLOSED).with(ALLOWED);
        assertThat(now.phase()).isEqualTo(phase);
        assertThat(now.window().closesAt()).isEqualTo(UNTIL);
    }

    @Test
    @Tag("T46")
    void grantsTheSameGraceAfterIt() {
        var now = at(UNTIL.plusSeconds(60), Phase.CLOSED).with(ALLOWED);
        assertThat(now.requireInTime(UNTIL)).isEqualTo(now);
        assertThatThrownBy(() -> now.requireInTime(UNTIL.plusSeconds(1))).isInstanceOf(ConsultationClosed.class);
        assertThatThrownBy(now::requireOpen).isInstanceOf(ConsultationClosed.class);
    }

    @Test
    void saysNothingWhereTheConsultationIsNotClosedOrWasReopenedForLonger() {
        for (var phase : Phase.values()) {
            var now = at(UNTIL, phase);
            assertThat(now.with(ALLOWED).equals(now)).isEqualTo(phase != Phase.CLOSED);
        }
        var reopened = new Window(CLOSED.minus(Duration.ofDays(30)), UNTIL, Window.USUAL_GRACE);
        var now = new ConsultationNow(
                "A test", UNTIL.plusSeconds(1), Phase.CLOSED, reopened, CommentRules.USUAL, UNTIL, null);
        assertThat(now.with(ALLOWED)).isEqualTo(now);
    }

    private static ConsultationNow at(Instant now, Phase phase) {
        return new ConsultationNow(
                "A test",
                now,
                phase,
                new Window(CLOSED.minus(Duration.ofDays(30)), CLOSED, Window.USUAL_GRACE),
                CommentRules.USUAL,
                CLOSED,
                null);
    }
}
