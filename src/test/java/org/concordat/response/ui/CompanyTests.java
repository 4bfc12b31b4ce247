package org.concordat.response.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.TestMessages;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.response.ResponseId;
import org.concordat.response.ui.Company.Here;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompanyTests {

    private static final ResponseId ROOM = new ResponseId(UUID.randomUUID());
    private static final PersonId RAE = new PersonId(UUID.randomUUID());
    private static final PersonId SAM = new PersonId(UUID.randomUUID());

    private final Company company = new Company();

    @BeforeEach
    void setUp() {
        TestMessages.setUp();
    }

    @AfterEach
    void tearDown() {
        TestMessages.tearDown();
    }

    @Test
    void showsWhoElseIsHereUntilTheyLeave() {
        var rae = company.enter(ROOM, RAE, "Rae Abbot", Target.ofQuestion(7));
        assertThat(rae.others()).isEmpty();
        var before = rae.moves().beats();
        var sam = company.enter(ROOM, SAM, "Sam Kerr", Target.ofQuestion(9));
        assertThat(rae.others()).extracting(Here::name).containsExactly("Sam Kerr");
        assertThat(sam.others()).extracting(Here::name).containsExactly("Rae Abbot");
        assertThat(rae.moves().beats()).isGreaterThan(before);
        sam.leave();
        assertThat(rae.others()).isEmpty();
        rae.leave();
        assertThat(company.open()).isZero();
    }

    @Test
    void tellsNobodyOfAnotherRoom() {
        var rae = company.enter(ROOM, RAE, "Rae Abbot", Target.ofQuestion(7));
        company.enter(new ResponseId(UUID.randomUUID()), SAM, "Sam Kerr", Target.ofQuestion(7));
        assertThat(rae.others()).isEmpty();
    }

    @Test
    void saysWhoWritesOnTheSame() {
        var rae = company.enter(ROOM, RAE, "Rae Abbot", Target.ofQuestion(7));
        var sam = company.enter(ROOM, SAM, "Sam Kerr", Target.ofQuestion(7));
        sam.write(true);
        assertThat(PresenceLine.writing(rae.others(), rae.me())).isEqualTo("Sam Kerr is writing here");
        sam.write(false);
        assertThat(PresenceLine.writing(rae.others(), rae.me())).isEmpty();
        company.enter(ROOM, SAM, "Sam Kerr", Target.ofQuestion(8)).write(true);
        assertThat(PresenceLine.writing(rae.others(), rae.me())).isEmpty();
    }

    @Test
    void knowsOneselfElsewhere() {
        var here = company.enter(ROOM, RAE, "Rae Abbot", Target.ofQuestion(7));
        company.enter(ROOM, RAE, "Rae Abbot", Target.ofQuestion(7)).write(true);
        assertThat(here.others()).hasSize(1);
        assertThat(PresenceLine.writing(here.others(), here.me())).isEmpty();
        var line = new PresenceLine();
        line.show(here.others(), here.me());
        assertThat(line.getElement().getTextRecursively()).contains("You, on another screen");
    }

    @Test
    void countsSomebodyWithSeveralScreensOnce() {
        var rae = company.enter(ROOM, RAE, "Rae Abbot", Target.ofQuestion(7));
        company.enter(ROOM, SAM, "Sam Kerr", Target.ofQuestion(7)).write(true);
        company.enter(ROOM, SAM, "Sam Kerr", Target.ofQuestion(7));
        company.enter(ROOM, SAM, "Sam Kerr", Target.ofQuestion(9));
        assertThat(rae.others()).extracting(Here::at).containsExactly(Target.ofQuestion(7), Target.ofQuestion(9));
        assertThat(PresenceLine.writing(rae.others(), rae.me())).isEqualTo("Sam Kerr is writing here");
    }

    @Test
    void makesInitialsOfAnyName() {
        assertThat(new Here(1, RAE, "Rae von Abbot", Target.ofQuestion(1), false).initials())
                .isEqualTo("RA");
        assertThat(new Here(1, RAE, "ŵyn", Target.ofQuestion(1), false).initials())
                .isEqualTo("Ŵ");
        assertThat(new Here(1, RAE, " ", Target.ofQuestion(1), false).initials())
                .isEmpty();
    }
}
