package org.concordat.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.signoff.ChainRefused.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class SignOffChainsTests {

    private static final ChainStep OFFICER = new ChainStep("Director", "checks the facts", false);

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    SignOffChains chains;

    @Autowired
    Delegating delegating;

    @Autowired
    ConsultationClock clock;

    Team council;
    PersonId administrator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
    }

    @Test
    void keepsTheStepsInTheirOrderWithWhoMaySign() {
        var member = new ChainStep("Leader", "answers for it", true, Set.of(council.approver()));
        change(List.of(OFFICER, member));
        assertThat(now()).containsExactly(OFFICER, member);
        change(List.of(member, OFFICER));
        assertThat(now()).containsExactly(member, OFFICER);
    }

    @Test
    void keepsWhatAStepAsksOfADecision() {
        var member = new ChainStep("Cabinet Member", "", false, Set.of(), new DecisionAsked(5, true));
        change(List.of(OFFICER, member));
        assertThat(now()).containsExactly(OFFICER, member);
        var atOnce = new ChainStep("Cabinet Member", "", false, Set.of(), new DecisionAsked(0, false));
        change(List.of(atOnce));
        assertThat(now()).containsExactly(atOnce);
    }

    @Test
    void saysWhichStepCannotStand() {
        assertThat(fault(List.of())).isEqualTo(Fault.NO_STEP);
        assertThat(fault(Collections.nCopies(11, OFFICER))).isEqualTo(Fault.TOO_MANY_STEPS);
        assertThat(fault(List.of(OFFICER, new ChainStep(" ", "", false)))).isEqualTo(Fault.OFFICE_MISSING);
        assertThat(fault(List.of(new ChainStep("x".repeat(201), "", false)))).isEqualTo(Fault.OFFICE_TOO_LONG);
        assertThat(fault(List.of(new ChainStep("x", "x".repeat(501), false)))).isEqualTo(Fault.PURPOSE_TOO_LONG);
        for (int days : List.of(-1, 31)) {
            var step = new ChainStep("x", "", false, Set.of(), new DecisionAsked(days, true));
            assertThat(fault(List.of(OFFICER, step))).isEqualTo(Fault.CALL_IN_DAYS);
        }
        var drafter = new ChainStep("Officer", "", false, Set.of(council.drafter()));
        assertThat(fault(List.of(drafter))).isEqualTo(Fault.SIGNER_NOT_APPROVER);
        var foreigner =
                new ChainStep("Officer", "", false, Set.of(teams.aGpGroup().approver()));
        assertThat(fault(List.of(foreigner))).isEqualTo(Fault.SIGNER_NOT_APPROVER);
    }

    @Test
    void losesNoChangeOfSomebodyElse() {
        var before = now();
        change(List.of(OFFICER));
        assertThat(catchThrowableOfType(
                                ChainRefused.class, () -> portal.as(administrator, () -> chains.change(before, before)))
                        .fault())
                .isEqualTo(Fault.OVERTAKEN);
    }

    @Test
    @Tag("T2")
    void isSetByThoseWhoRunTheOrganisationAlone() {
        for (var person : List.of(council.drafter(), council.approver())) {
            assertThatThrownBy(() -> portal.as(person, () -> chains.change(now(), List.of(OFFICER))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(person, () -> chains.define(council.id(), List.of(OFFICER))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(person, () -> chains.approvers()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(person, () -> delegating.list()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(person, () -> give(council.approver(), council.drafter())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    @Tag("T2")
    void refusesDelegationsThatCannotStand() {
        var deputy = teams.aMember(council, Role.APPROVER);
        var today = LocalDate.now(clock);
        var stranger = teams.aGpGroup().approver();
        assertThat(refused(stranger, deputy, today, today, "Minute"))
                .isEqualTo(DelegationRefused.Fault.ABSENT_NOT_APPROVER);
        assertThat(refused(deputy, council.drafter(), today, today, "Minute"))
                .isEqualTo(DelegationRefused.Fault.DELEGATE_NOT_APPROVER);
        assertThat(refused(deputy, stranger, today, today, "Minute"))
                .isEqualTo(DelegationRefused.Fault.DELEGATE_NOT_APPROVER);
        assertThat(refused(deputy, deputy, today, today, "Minute")).isEqualTo(DelegationRefused.Fault.SAME_PERSON);
        assertThat(refused(council.approver(), deputy, today, today.minusDays(1), "Minute"))
                .isEqualTo(DelegationRefused.Fault.ENDS_BEFORE_IT_BEGINS);
        assertThat(refused(council.approver(), deputy, today.minusDays(3), today.minusDays(1), "Minute"))
                .isEqualTo(DelegationRefused.Fault.IN_THE_PAST);
        assertThat(refused(council.approver(), deputy, today, today, " "))
                .isEqualTo(DelegationRefused.Fault.BASIS_MISSING);
        assertThat(refused(council.approver(), deputy, today, today, "x".repeat(501)))
                .isEqualTo(DelegationRefused.Fault.BASIS_TOO_LONG);
    }

    @Test
    @Tag("A2")
    void endsNoDelegationOfAnotherOrganisation() {
        var deputy = teams.aMember(council, Role.APPROVER);
        var id = portal.as(administrator, () -> give(council.approver(), deputy));
        var stranger = teams.aMember(teams.aGpGroup(), Role.ORGANISATION_ADMINISTRATOR);
        assertThatThrownBy(() -> portal.as(stranger, () -> delegating.end(id))).isExactlyInstanceOf(NotFound.class);
        assertThat(portal.as(stranger, () -> delegating.list())).isEmpty();
        assertThat(portal.as(administrator, () -> delegating.list())).hasSize(1);
        portal.as(administrator, () -> delegating.end(id));
        assertThatThrownBy(() -> portal.as(administrator, () -> delegating.end(id)))
                .isExactlyInstanceOf(NotFound.class);
    }

    private DelegationId give(PersonId absent, PersonId delegate) {
        var today = LocalDate.now(clock);
        return delegating.give(absent, delegate, today, today, "Minute 7");
    }

    private void change(List<ChainStep> steps) {
        portal.as(administrator, () -> chains.change(chains.of(council.id()), steps));
    }

    private List<ChainStep> now() {
        return portal.as(administrator, () -> chains.of(council.id()));
    }

    private Fault fault(List<ChainStep> steps) {
        return catchThrowableOfType(ChainRefused.class, () -> change(steps)).fault();
    }

    private DelegationRefused.Fault refused(
            PersonId absent, PersonId delegate, LocalDate from, LocalDate until, String basis) {
        return catchThrowableOfType(
                        DelegationRefused.class,
                        () -> portal.as(administrator, () -> delegating.give(absent, delegate, from, until, basis)))
                .fault();
    }
}
