package org.concordat.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.account.AccountDisabled;
import org.concordat.account.Accounts;
import org.concordat.account.PasswordHash;
import org.concordat.account.ServiceRole;
import org.concordat.account.ServiceRolesChanged;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.TooLong;
import org.concordat.membership.TestTeams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@RecordApplicationEvents
class ServiceRolesTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestTeams teams;

    @Autowired
    ServiceRoles roles;

    @Autowired
    Remits remits;

    @Autowired
    AccountDisabling disabling;

    @Autowired
    PeopleReading people;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService signIns;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    PersonId administrator;
    PersonId person;
    Asked asked;

    @BeforeEach
    void setUp() {
        administrator = staff.anAdministrator();
        person = staff.aPerson();
        asked = consultations.anOpenConsultation();
    }

    @Test
    void givesARoleForOneConsultation() {
        give(moderatorOf(asked), "covers for Dr Ames");
        assertThat(remit().covers(asked.id())).isTrue();
        assertThat(remit().covers(consultations.anOpenConsultation().id())).isFalse();
        assertThat(trail("service-role.given"))
                .containsExactly(administrator + " MODERATOR for " + asked.id().value() + ": covers for Dr Ames");
        assertThat(events.stream(ServiceRolesChanged.class)).contains(new ServiceRolesChanged(person));
    }

    @Test
    void replacesWhatWasGivenForSingleConsultationsByAll() {
        give(moderatorOf(asked), "for a start");
        give(forAll(ServiceRole.MODERATOR), "works full time now");
        assertThat(remit().all()).isTrue();
        assertThat(file().roles()).containsExactly(forAll(ServiceRole.MODERATOR));
        take(forAll(ServiceRole.MODERATOR), "left");
        assertThat(remit()).isEqualTo(Remit.NONE);
        assertThat(trail("service-role.taken")).containsExactly(administrator + " MODERATOR for all: left");
    }

    @Test
    void endsARoleAtOnceWhateverTheSessionRemembers() {
        give(forAll(ServiceRole.MODERATOR), "works here");
        portal.as(person, () -> {
            portal.as(administrator, () -> roles.take(person, forAll(ServiceRole.MODERATOR), "left"));
            assertThat(remits.mine(ServiceRole.MODERATOR)).isEqualTo(Remit.NONE);
        });
    }

    @Test
    void refusesWhatIsHeldAlreadyAndWhatIsNotHeld() {
        give(moderatorOf(asked), "for a start");
        assertThatThrownBy(() -> give(moderatorOf(asked), "again")).isInstanceOf(RoleHeldAlready.class);
        give(forAll(ServiceRole.MODERATOR), "all");
        assertThatThrownBy(() -> give(moderatorOf(asked), "again")).isInstanceOf(RoleHeldAlready.class);
        assertThatThrownBy(() -> give(forAll(ServiceRole.MODERATOR), "again")).isInstanceOf(RoleHeldAlready.class);
        assertThatThrownBy(() -> take(moderatorOf(asked), "not so")).isInstanceOf(NotFound.class);
    }

    @Test
    void asksForAReasonThatIsNotTooLong() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> give(forAll(ServiceRole.MODERATOR), " "),
                () -> take(forAll(ServiceRole.MODERATOR), ""),
                () -> portal.as(administrator, () -> disabling.disable(person, "")),
                () -> portal.as(administrator, () -> disabling.enable(person, "\t")))) {
            assertThatThrownBy(call).isInstanceOf(NoReasonGiven.class);
        }
        assertThatThrownBy(() -> give(forAll(ServiceRole.MODERATOR), "x".repeat(ServiceRoles.REASON_MAXIMUM + 1)))
                .isInstanceOf(TooLong.class);
        assertThat(remit()).isEqualTo(Remit.NONE);
    }

    @Test
    @Tag("A2")
    void knowsNobodyAndNoConsultationThatIsNotThere() {
        var nobody = new PersonId(UUID.randomUUID());
        var nothing = new HeldRole(ServiceRole.MODERATOR, new ConsultationId(UUID.randomUUID()));
        portal.as(administrator, () -> {
            assertThatThrownBy(() -> roles.give(nobody, forAll(ServiceRole.MODERATOR), "x"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> roles.take(nobody, forAll(ServiceRole.MODERATOR), "x"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> roles.give(person, nothing, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> disabling.disable(nobody, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> disabling.enable(nobody, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.file(nobody)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void givesAdministratorsTheWholeServiceOrNothing() {
        var part = new HeldRole(ServiceRole.ADMINISTRATOR, asked.id());
        assertThatThrownBy(() -> give(part, "a part of it")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.sql(
                                "insert into person_role (person_id, role, consultation_id) values (?, 'ADMINISTRATOR', ?)")
                        .params(person.value(), asked.id().value())
                        .update())
                .as("the database refuses it as well")
                .hasMessageContaining("administrators_serve_all");
    }

    @Test
    @Tag("T3")
    void refusesEverybodyWhoIsNoAdministrator() {
        for (var other : List.of(
                person, staff.aModerator(), staff.anOwner(), teams.aCouncil().approver())) {
            portal.as(other, () -> {
                var role = forAll(ServiceRole.ADMINISTRATOR);
                assertThatThrownBy(() -> roles.give(other, role, "x")).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> roles.take(administrator, role, "x"))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> disabling.disable(administrator, "x"))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> disabling.enable(person, "x")).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> people.file(person)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> people.find(new PeopleQuery("", null, false), null))
                        .isInstanceOf(AccessDeniedException.class);
            });
        }
    }

    @Test
    void keepsTheLastAdministratorWhenTwoLetEachOtherGoAtOnce() {
        var second = staff.anAdministrator();
        disableAllAdministratorsBut(administrator, second);
        var role = forAll(ServiceRole.ADMINISTRATOR);
        var calls = List.<Callable<Boolean>>of(
                () -> isDone(() -> portal.as(administrator, () -> roles.take(second, role, "goes"))),
                () -> isDone(() -> portal.as(second, () -> disabling.disable(administrator, "goes"))));
        assertThat(AtOnce.all(calls)).containsExactlyInAnyOrder(true, false);
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void disablesAnAccountAndLetsItInAgain() {
        give(forAll(ServiceRole.MODERATOR), "works here");
        portal.as(administrator, () -> disabling.disable(person, "lost the laptop"));
        assertThat(file().disabledAt()).isNotNull();
        assertThat(remit()).as("no role counts meanwhile").isEqualTo(Remit.NONE);
        assertThat(events.stream(AccountDisabled.class)).containsExactly(new AccountDisabled(person));
        portal.as(administrator, () -> disabling.disable(person, "again"));
        assertThat(trail("account.disabled")).containsExactly(administrator + " lost the laptop");
        portal.as(administrator, () -> disabling.enable(person, "found it"));
        assertThat(file().disabledAt()).isNull();
        assertThat(remit().all()).isTrue();
        assertThat(trail("account.enabled")).containsExactly(administrator + " found it");
    }

    @Test
    @Tag("T56")
    void signsNobodyInToADisabledAccount() {
        var email = UUID.randomUUID() + "@test.example";
        var locked = portal.as(administrator, () -> accounts.open(email, "Locked", new PasswordHash("none"), Set.of()));
        assertThat(signIns.loadUserByUsername(email).getUsername()).isEqualTo(email);
        portal.as(administrator, () -> disabling.disable(locked, "left"));
        assertThatThrownBy(() -> signIns.loadUserByUsername(email))
                .as("just like an address that nobody has")
                .isInstanceOf(UsernameNotFoundException.class)
                .hasMessage("No such account");
    }

    @Test
    void keepsAdministratorsFromDisablingThemselves() {
        assertThatThrownBy(() -> portal.as(administrator, () -> disabling.disable(administrator, "x")))
                .isInstanceOf(OneselfDisabled.class);
    }

    private void disableAllAdministratorsBut(PersonId one, PersonId other) {
        database.sql("""
                update person set disabled_at = now() where id not in (?, ?) and disabled_at is null
                    and id in (select person_id from person_role where role = 'ADMINISTRATOR')
                """).params(one.value(), other.value()).update();
    }

    private int administrators() {
        return database.sql("""
                        select count(*) from person_role r join person p on p.id = r.person_id
                        where r.role = 'ADMINISTRATOR' and p.disabled_at is null
                        """).query(Integer.class).single();
    }

    private static boolean isDone(Runnable work) {
        try {
            work.run();
            return true;
        } catch (LastAdministratorOfService | AccessDeniedException second) {
            return false;
        }
    }

    private static HeldRole moderatorOf(Asked asked) {
        return new HeldRole(ServiceRole.MODERATOR, asked.id());
    }

    private static HeldRole forAll(ServiceRole role) {
        return new HeldRole(role, null);
    }

    private void give(HeldRole role, String why) {
        portal.as(administrator, () -> roles.give(person, role, why));
    }

    private void take(HeldRole role, String why) {
        portal.as(administrator, () -> roles.take(person, role, why));
    }

    private Remit remit() {
        return portal.as(person, () -> remits.mine(ServiceRole.MODERATOR));
    }

    private PersonFile file() {
        return portal.as(administrator, () -> people.file(person));
    }

    private List<String> trail(String act) {
        return database.sql(
                        "select actor || ' ' || why from audit_entry where act = ? and thing = ? order by number desc")
                .params(act, person.toString())
                .query(String.class)
                .list();
    }
}
