package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.CommentRules;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.preparation.DatesRefused.Fault;
import org.concordat.staff.TestStaff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SettingDatesTests {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);

    @Autowired
    SettingDates dates;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestPortal portal;

    PersonId owner;
    PreparationId id;

    @BeforeEach
    void setUp() {
        owner = staff.anOwner();
        id = preparations.aPreparation(owner);
    }

    @Test
    void keepsWhatIsSet() {
        var set = set(dates(0, LocalTime.of(9, 0), DAY.plusDays(90), LocalTime.of(17, 0), "Why."));
        assertThat(set.revision()).isEqualTo(1);
        assertThat(portal.as(owner, () -> dates.of(id))).isEqualTo(set);
        assertThat(set.closesAt()).isEqualTo(LocalTime.of(17, 0));
        assertThat(set.comments()).isEqualTo(new CommentRules(14, true));
    }

    @Test
    @Tag("T44")
    void refusesTheSecondOfTwo() {
        var first = set(dates(0, null, DAY.plusDays(90), null, ""));
        refuses(dates(0, null, DAY.plusDays(91), null, ""), Fault.CHANGED_MEANWHILE);
        assertThat(set(dates(first.revision(), null, DAY.plusDays(91), null, ""))
                        .closesOn())
                .isEqualTo(DAY.plusDays(91));
    }

    @Test
    void refusesACloseThatIsNotAfterTheOpeningAndAReasonThatIsTooLong() {
        refuses(dates(0, null, DAY.minusDays(1), null, ""), Fault.CLOSE_BEFORE_OPENING);
        refuses(dates(0, LocalTime.of(17, 0), DAY, LocalTime.of(9, 0), ""), Fault.CLOSE_BEFORE_OPENING);
        refuses(dates(0, null, DAY.plusDays(90), null, "a".repeat(2_001)), Fault.WHY_TOO_LONG);
    }

    @Test
    @Tag("A2")
    void areNotThereForAnotherOwner() {
        var other = preparations.anOtherOwner();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(other, () -> dates.of(id)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(other, () -> dates.set(id, PreparedDates.NONE)));
    }

    private void refuses(PreparedDates wanted, Fault fault) {
        assertThatExceptionOfType(DatesRefused.class)
                .isThrownBy(() -> set(wanted))
                .extracting(DatesRefused::fault)
                .isEqualTo(fault);
    }

    private PreparedDates set(PreparedDates wanted) {
        return portal.as(owner, () -> dates.set(id, wanted));
    }

    private static PreparedDates dates(
            int revision, @Nullable LocalTime opensAt, LocalDate closesOn, @Nullable LocalTime closesAt, String why) {
        return new PreparedDates(
                revision,
                DAY,
                opensAt,
                closesOn,
                closesAt,
                Duration.ofMinutes(15),
                new CommentRules(14, true),
                why,
                true);
    }
}
