package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.TooLong;
import org.concordat.membership.TestTeams;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WritingAboutTests {

    @Autowired
    WritingAbout writing;

    @Autowired
    Preparing preparing;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestTeams teams;

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
    void keepsWhatIsWritten() {
        assertThat(write(AboutField.SUMMARY, "", " One.\n\nTwo. ")).isEqualTo(new Saving.Saved("One.\n\nTwo."));
        assertThat(open().about(AboutField.SUMMARY)).isEqualTo("One.\n\nTwo.");
    }

    @Test
    @Tag("T44")
    void tellsTheSecondOfTwoWhatTheFirstWrote() {
        write(AboutField.CONTACT, "", "Theirs");
        assertThat(write(AboutField.CONTACT, "", "Mine")).isEqualTo(new Saving.Overtaken("Theirs"));
        assertThat(open().about(AboutField.CONTACT)).isEqualTo("Theirs");
        assertThat(write(AboutField.CONTACT, "Theirs", "Mine")).isEqualTo(new Saving.Saved("Mine"));
    }

    @Test
    void letsTwoWriteInDifferentFields() {
        write(AboutField.CONTACT, "", "One");
        assertThat(write(AboutField.SUMMARY, "", "Two")).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void takesTheSameWordsTwice() {
        write(AboutField.CONTACT, "", "Same");
        assertThat(write(AboutField.CONTACT, "", "Same")).isEqualTo(new Saving.Saved("Same"));
    }

    @Test
    void refusesAnEmptyTitleAndTooManyWords() {
        assertThatExceptionOfType(TitleMissing.class).isThrownBy(() -> write(AboutField.TITLE, open().title(), " "));
        assertThatExceptionOfType(TooLong.class).isThrownBy(() -> write(AboutField.SHORT_TITLE, "", "a".repeat(101)));
    }

    @Test
    @Tag("A2")
    void isNotThereForAnotherOwner() {
        var other = preparations.anOtherOwner();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(other, () -> writing.write(id, AboutField.SUMMARY, "", "Mine")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(other, () -> writing.choose(id, DocumentKind.GREEN_PAPER)));
    }

    @Test
    void namesAVerifiedOrganisationAlone() {
        var council = teams.aCouncil();
        portal.as(owner, () -> writing.consultingBody(id, council.id()));
        assertThat(open().consultingBody()).isEqualTo(council.id());
        var unverified = teams.anUnverifiedOrganisation().id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(owner, () -> writing.consultingBody(id, unverified)));
    }

    private Saving write(AboutField field, String before, String now) {
        return portal.as(owner, () -> writing.write(id, field, before, now));
    }

    private Preparation open() {
        return portal.as(owner, () -> preparing.open(id));
    }
}
