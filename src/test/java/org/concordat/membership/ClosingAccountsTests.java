package org.concordat.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.account.HeldBack;
import org.concordat.credential.ClosingByPassword;
import org.concordat.kernel.OrganisationId;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ClosingAccountsTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestPeople people;

    @Autowired
    Memberships memberships;

    @Autowired
    ClosingByPassword closing;

    TestTeams.Team council;
    TestPeople.Somebody leaving;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        leaving = people.withPassword();
        people.asSystem(() -> {
            memberships.add(leaving.id(), council.id(), "clerk", EnumSet.of(Role.ORGANISATION_ADMINISTRATOR));
            return council;
        });
    }

    @Test
    @Tag("T57")
    void keepsWhoeverAloneRunsAnOrganisation() {
        people.as(
                leaving.id(),
                () -> assertThatThrownBy(() -> closing.close(TestPeople.PASSWORD))
                        .isInstanceOfSatisfying(
                                HeldBack.class, it -> assertThat(it.by()).containsExactly(council.name())));
        assertThat(organisations()).containsExactly(council.id());
    }

    @Test
    void endsWhatTheyCouldDoForOthers() {
        teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        people.as(leaving.id(), () -> closing.close(TestPeople.PASSWORD));
        assertThat(organisations()).isEmpty();
    }

    private java.util.Set<OrganisationId> organisations() {
        return people.asSystem(() -> memberships.organisationsOf(leaving.id()));
    }
}
