package org.concordat.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.factor.SecondFactorDemand;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class SecondFactorOfMembersTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    SecondFactorOfMembers secondFactor;

    @Autowired
    List<SecondFactorDemand> demands;

    Team council;
    PersonId administrator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
    }

    @Test
    @Tag("T56")
    void isDemandedOfEveryMemberOfAnOrganisationThatAsksForIt() {
        assertThat(demanded(council.drafter())).isFalse();
        portal.as(administrator, () -> secondFactor.require(true));
        assertThat(portal.as(administrator, () -> secondFactor.isRequired())).isTrue();
        assertThat(demanded(council.drafter())).isTrue();
        assertThat(demanded(administrator)).isTrue();
        assertThat(demanded(teams.aGpGroup().drafter())).isFalse();
        portal.as(administrator, () -> secondFactor.require(false));
        assertThat(demanded(council.drafter())).isFalse();
    }

    @Test
    @Tag("T2")
    void isDecidedByThoseWhoRunTheOrganisationAlone() {
        for (var person : List.of(council.drafter(), council.approver())) {
            assertThatThrownBy(() -> portal.as(person, () -> secondFactor.require(true)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(person, () -> secondFactor.isRequired()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private boolean demanded(PersonId person) {
        return demands.stream().anyMatch(it -> it.demandsSecondFactorOf(person));
    }
}
