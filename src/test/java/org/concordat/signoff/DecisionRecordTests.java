package org.concordat.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.concordat.kernel.TooLong;
import org.concordat.signoff.DecisionRefused.Fault;
import org.junit.jupiter.api.Test;

class DecisionRecordTests {

    private static final LocalDate TODAY = LocalDate.of(2010, 9, 20);
    private static final DecisionAsked ASKED = new DecisionAsked(5, true);

    @Test
    void needsADecisionItsDayAndItsReasons() {
        assertThat(fault("Send it.", TODAY, TODAY, "Residents asked for it.", "", ""))
                .isNull();
        assertThat(fault(" \u200b", TODAY, TODAY, "Why", "", "")).isEqualTo(Fault.DECISION_MISSING);
        assertThat(fault("Send it.", null, TODAY, "Why", "", "")).isEqualTo(Fault.DAY_MISSING);
        assertThat(fault("Send it.", TODAY, null, "Why", "", "")).isEqualTo(Fault.PUBLICATION_MISSING);
        assertThat(fault("Send it.", TODAY, TODAY, "\n", "", "")).isEqualTo(Fault.REASONS_MISSING);
    }

    @Test
    void wasMadeOnTheDayOfSigningAtTheLatestAndPublishedThenOrLater() {
        assertThat(fault("Send it.", TODAY.minusDays(6), TODAY.minusDays(5), "Why", "", ""))
                .isNull();
        assertThat(fault("Send it.", TODAY.plusDays(1), TODAY.plusDays(1), "Why", "", ""))
                .isEqualTo(Fault.DAY_TO_COME);
        assertThat(fault("Send it.", TODAY, TODAY.minusDays(1), "Why", "", "")).isEqualTo(Fault.PUBLISHED_BEFORE);
        assertThat(fault("Send it.", TODAY, TODAY.plusDays(3), "Why", "", "")).isNull();
    }

    @Test
    void cannotBeCalledInUntilADayOfWhichNobodyKnows() {
        assertThat(fault("Send it.", TODAY, LocalDate.of(2031, 1, 2), "Why", "", ""))
                .isEqualTo(Fault.HOLIDAYS_UNKNOWN);
        var before =
                new DecisionRecord("Send it.", LocalDate.of(2009, 12, 1), LocalDate.of(2009, 12, 1), "", "", "", "");
        assertThat(before.fault(ASKED, TODAY)).contains(Fault.HOLIDAYS_UNKNOWN);
        assertThat(before.fault(new DecisionAsked(0, true), TODAY)).contains(Fault.REASONS_MISSING);
    }

    @Test
    void grantsNoDispensationWhereNoInterestWasDeclared() {
        assertThat(fault("Send it.", TODAY, TODAY, "Why", "", "Granted."))
                .isEqualTo(Fault.DISPENSATION_WITHOUT_INTEREST);
        assertThat(fault("Send it.", TODAY, TODAY, "Why", "Cllr Ash sits on the trust.", "Granted."))
                .isNull();
    }

    @Test
    void keepsWhatWasWrittenButItsEdgesAndTakesNoMoreThanItMay() {
        var most = "x".repeat(DecisionRecord.WORDS_MAXIMUM);
        var kept =
                new DecisionRecord("  50% <b> %3C &amp;\u0000 ŵ ", TODAY, TODAY, most, "One.\n\nTwo.", "", "").clean();
        assertThat(kept.decision()).isEqualTo("50% <b> %3C &amp; ŵ");
        assertThat(kept.alternatives()).isEqualTo("One.\n\nTwo.");
        var more = new DecisionRecord("Send it.", TODAY, TODAY, most + "x", "", "", "");
        assertThatThrownBy(more::clean).isInstanceOf(TooLong.class);
    }

    private static Fault fault(
            String decision,
            LocalDate decided,
            LocalDate published,
            String reasons,
            String interests,
            String dispensations) {
        return new DecisionRecord(decision, decided, published, reasons, "", interests, dispensations)
                .fault(ASKED, TODAY)
                .orElse(null);
    }
}
