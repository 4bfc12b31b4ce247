package org.concordat.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams.Team;
import org.concordat.staff.AccountDisabling;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class MemberKeepingTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    MemberKeeping keeping;

    @Autowired
    CurrentMember current;

    @Autowired
    AccountDisabling disabling;

    @Autowired
    JdbcClient database;

    Team council;
    PersonId administrator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
    }

    @Test
    void listsOurMembersInTheOrderInWhichTheyJoined() {
        assertThat(members())
                .extracting(MemberLine::person)
                .containsExactly(council.drafter(), council.approver(), administrator);
    }

    @Test
    void listsOnePageAfterTheOther() {
        for (int i = 0; i < MemberKeeping.PAGE; i++) {
            teams.aMember(council, Role.DRAFTER, Role.APPROVER);
        }
        var first = portal.as(administrator, () -> keeping.page(null));
        assertThat(first.members()).hasSize(MemberKeeping.PAGE);
        var second = portal.as(administrator, () -> keeping.page(first.next()));
        assertThat(second.members()).hasSize(3).doesNotContainAnyElementsOf(first.members());
        assertThat(second.next()).isNull();
    }

    @Test
    void givesRolesFromTheNextStepOn() {
        portal.as(administrator, () -> keeping.change(council.drafter(), "leader", Set.of(Role.APPROVER)));
        var member = portal.as(council.drafter(), () -> current.require());
        assertThat(member.roles()).containsExactly(Role.APPROVER);
        assertThat(member.post()).isEqualTo("leader");
        assertThatThrownBy(() -> portal.as(administrator, () -> keeping.change(council.drafter(), "leader", Set.of())))
                .isInstanceOf(MemberRefused.class);
    }

    @Test
    void removesAMemberForAReasonAndTellsThem() {
        assertThatThrownBy(() -> portal.as(administrator, () -> keeping.remove(council.drafter(), " ")))
                .isInstanceOf(ReasonMissing.class);
        portal.as(administrator, () -> keeping.remove(council.drafter(), "Moved to another council"));
        assertThat(portal.as(council.drafter(), () -> current.find())).isEmpty();
        assertThat(database.sql(
                                "select words[2] from mail_message where recipient = ? and template = 'membership-ended'")
                        .param(council.drafterEmail())
                        .query(String.class)
                        .single())
                .isEqualTo("Moved to another council");
    }

    @Test
    @Tag("T57")
    void keepsTheLastWhoRunsTheOrganisation() {
        var attempts = List.<Runnable>of(
                () -> keeping.remove(administrator, "No longer"),
                () -> keeping.change(administrator, "", Set.of(Role.DRAFTER)),
                () -> keeping.leave());
        for (var attempt : attempts) {
            assertThatThrownBy(() -> portal.as(administrator, attempt)).isInstanceOf(LastAdministrator.class);
        }
        var successor = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        portal.as(administrator, () -> keeping.leave());
        assertThat(portal.as(administrator, () -> current.find())).isEmpty();
        assertThatThrownBy(() -> portal.as(successor, () -> keeping.leave())).isInstanceOf(LastAdministrator.class);
    }

    @Test
    void takesNobodyForASuccessorWhoCannotSignIn() {
        var disabled = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        portal.as(staff.anAdministrator(), () -> disabling.disable(disabled, "left the council"));
        assertThatThrownBy(() -> portal.as(administrator, () -> keeping.leave()))
                .isInstanceOf(LastAdministrator.class);
    }

    @Test
    @Tag("T57")
    void keepsOneOfTwoWhoLeaveInTheSameMoment() {
        for (int round = 0; round < 5; round++) {
            var team = teams.aCouncil();
            var both = List.of(
                    teams.aMember(team, Role.ORGANISATION_ADMINISTRATOR),
                    teams.aMember(team, Role.ORGANISATION_ADMINISTRATOR));
            var attempts = new ArrayList<Callable<Boolean>>();
            both.forEach(it -> attempts.add(() -> {
                try {
                    portal.as(it, () -> keeping.leave());
                    return true;
                } catch (LastAdministrator last) {
                    return false;
                }
            }));
            assertThat(AtOnce.all(attempts)).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    @Tag("T2")
    void isForThoseWhoRunTheOrganisationAlone() {
        for (var person : List.of(council.drafter(), council.approver())) {
            assertThatThrownBy(() -> portal.as(person, () -> keeping.remove(administrator, "No longer")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(person, () -> keeping.change(person, "", Set.of(Role.APPROVER))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(person, () -> keeping.page(null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    @Tag("T2")
    void answersThoseWhoRunAnotherOrganisationAsIfNobodyWereThere() {
        var stranger = teams.aMember(teams.aGpGroup(), Role.ORGANISATION_ADMINISTRATOR);
        assertThatThrownBy(() -> portal.as(stranger, () -> keeping.remove(council.drafter(), "Mine")))
                .isExactlyInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(stranger, () -> keeping.change(council.drafter(), "", Set.of(Role.DRAFTER))))
                .isExactlyInstanceOf(NotFound.class);
        assertThat(members()).hasSize(3);
    }

    private List<MemberLine> members() {
        return portal.as(administrator, () -> keeping.page(null)).members();
    }
}
