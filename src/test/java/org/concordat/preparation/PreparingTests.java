package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.TooLong;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PreparingTests {

    @Autowired
    Preparing preparing;

    @Autowired
    TestPreparations preparations;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestPortal portal;

    PersonId owner;

    @BeforeEach
    void setUp() {
        owner = staff.anOwnerOf(consultations.anOpenConsultation());
    }

    @Test
    void beginsWithATitle() {
        var id = portal.as(owner, () -> preparing.begin("  Clean  air "));
        assertThat(portal.as(owner, () -> preparing.open(id)).title()).isEqualTo("Clean air");
        assertThat(portal.as(owner, () -> preparing.mine(null)).preparations())
                .extracting(PreparationListItem::title)
                .containsExactly("Clean air");
    }

    @Test
    void refusesATitleThatIsNoneOrTooLong() {
        assertThatExceptionOfType(TitleMissing.class)
                .isThrownBy(() -> portal.as(owner, () -> preparing.begin(" \u200b ")));
        assertThatExceptionOfType(TooLong.class)
                .isThrownBy(() -> portal.as(owner, () -> preparing.begin("a".repeat(301))));
    }

    @Test
    @Tag("A2")
    void isNotThereForAnotherOwner() {
        var id = preparations.aPreparation(owner);
        var other = staff.anOwnerOf(consultations.anOpenConsultation());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(other, () -> preparing.open(id)));
        assertThat(portal.as(other, () -> preparing.mine(null)).preparations()).isEmpty();
    }

    @Test
    void isThereForWhoOwnsAllConsultations() {
        var id = preparations.aPreparation(owner);
        var all = staff.anOwner();
        assertThat(portal.as(all, () -> preparing.open(id)).id()).isEqualTo(id);
        assertThat(portal.as(all, () -> preparing.mine(null)).preparations())
                .extracting(PreparationListItem::id)
                .contains(id);
    }

    @Test
    void listsByPages() {
        for (int i = 0; i < 26; i++) {
            preparations.aPreparation(owner);
        }
        var first = portal.as(owner, () -> preparing.mine(null));
        assertThat(first.preparations()).hasSize(25);
        var rest = portal.as(owner, () -> preparing.mine(first.next()));
        assertThat(rest.preparations()).hasSize(1);
        assertThat(rest.next()).isNull();
    }
}
