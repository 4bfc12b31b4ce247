package org.concordat.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.factor.ProvenPeople;
import org.concordat.kernel.PersonId;
import org.concordat.membership.ListRefused.Fault;
import org.concordat.membership.MemberList.Column;
import org.concordat.membership.MemberList.Problem;
import org.concordat.membership.TestTeams.Team;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class ImportingMembersTests {

    private static final String HEAD = "address,name,post,roles\n";

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    ImportingMembers importing;

    @Autowired
    Invitations invitations;

    @Autowired
    ProvenPeople people;

    @Autowired
    Clock clock;

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
    @Tag("A16")
    void invitesNobodyForWhoeverHasNotProvenLatelyThatItIsThey() {
        var list = read(HEAD + "una@c.example,Una Stein,officer,drafter\n");
        var stale = people.proven(
                new ProvenPeople.Visitor(administrator, ""),
                "FACTOR_PASSWORD",
                clock.instant().minus(Duration.ofMinutes(31)));
        assertThatThrownBy(() -> people.run(stale, () -> importing.invite(list, (done, of) -> {})))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void invitesEverybodyOnACleanList() {
        var list = read(
                HEAD + "una@c.example,Una Stein,officer,drafter\njo@c.example,\"Moor, Jo\",,\"Approver; drafter\"\n");
        assertThat(list.isClean()).isTrue();
        var heard = new ArrayList<Integer>();
        portal.as(administrator, () -> importing.invite(list, (done, of) -> heard.add(done)));
        assertThat(heard).containsExactly(1, 2);
        assertThat(open()).containsExactlyInAnyOrder("una@c.example", "jo@c.example");
        assertThat(list.members().getLast())
                .isEqualTo(new NewMember("jo@c.example", "Moor, Jo", "", Set.of(Role.APPROVER, Role.DRAFTER)));
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        var semicolons = "\uFEFFName;E-mail;Role\r\nUna;UNA@c.example;organisation administrator\r\n";
        var tabs = "Roles\tName\tEmail address\tPost\nDRAFTER and APPROVER\tJo\tjo@c.example\tleader\n";
        assertThat(read(semicolons).members())
                .containsExactly(new NewMember("una@c.example", "Una", "", Set.of(Role.ORGANISATION_ADMINISTRATOR)));
        assertThat(read(tabs).members())
                .containsExactly(new NewMember("jo@c.example", "Jo", "leader", Set.of(Role.DRAFTER, Role.APPROVER)));
    }

    @Test
    void namesEverythingThatIsWrongByRowAndColumn() {
        var list = read(HEAD
                + "una@c.example,Una,,drafter\n"
                + "nonsense,,,boss\n"
                + "UNA@c.example,Una again,,drafter\n"
                + council.drafterEmail() + ",Known,,drafter\n");
        assertThat(list.problems())
                .containsExactlyInAnyOrder(
                        new Problem(3, Column.ADDRESS, MemberFault.ADDRESS_INVALID),
                        new Problem(3, Column.NAME, MemberFault.NAME_MISSING),
                        new Problem(3, Column.ROLES, MemberFault.ROLE_UNKNOWN),
                        new Problem(3, Column.ROLES, MemberFault.ROLE_MISSING),
                        new Problem(4, Column.ADDRESS, MemberFault.ADDRESS_TWICE),
                        new Problem(5, Column.ADDRESS, MemberFault.ALREADY_MEMBER));
        assertThatThrownBy(() -> portal.as(administrator, () -> importing.invite(list, (done, of) -> {})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void invitesNobodyWhenSomebodyOnItCanNoLongerBeInvited() {
        var list = read(HEAD + "una@d.example,Una,,drafter\nlate@d.example,Late,,drafter\n");
        teams.join(staff.aPerson("late@d.example"), council, Role.DRAFTER);
        assertThatThrownBy(() -> portal.as(administrator, () -> importing.invite(list, (done, of) -> {})))
                .isInstanceOf(MemberRefused.class);
        assertThat(open()).isEmpty();
        assertThat(database.sql("select count(*) from mail_message where recipient = 'una@d.example'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesWhatIsNoListOrTooLong() {
        assertThat(fault(" \n")).isEqualTo(Fault.EMPTY);
        assertThat(fault(HEAD)).isEqualTo(Fault.EMPTY);
        assertThat(fault("name,post\nUna,officer\n")).isEqualTo(Fault.COLUMNS_MISSING);
        assertThat(fault(HEAD + "x".repeat(ImportingMembers.BYTES_MAXIMUM))).isEqualTo(Fault.TOO_LARGE);
        var rows = IntStream.rangeClosed(0, ImportingMembers.ROWS_MAXIMUM)
                .mapToObj(it -> "p" + it + "@c.example,P,,drafter")
                .collect(Collectors.joining("\n"));
        assertThat(fault(HEAD + rows)).isEqualTo(Fault.TOO_MANY_ROWS);
        assertThat(catchThrowableOfType(
                                ListRefused.class,
                                () -> portal.as(
                                        administrator,
                                        () -> importing.read((HEAD + "é@c.example,É,,drafter")
                                                .getBytes(StandardCharsets.ISO_8859_1))))
                        .fault())
                .isEqualTo(Fault.NOT_UTF_8);
    }

    @Test
    @Tag("T2")
    void isForThoseWhoRunTheOrganisationAlone() {
        var list = read(HEAD + "una@e.example,Una,,drafter\n");
        for (var person : java.util.List.of(council.drafter(), council.approver())) {
            assertThatThrownBy(() -> portal.as(person, () -> importing.read(new byte[0])))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(person, () -> importing.invite(list, (done, of) -> {})))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private MemberList read(String text) {
        return portal.as(administrator, () -> importing.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Fault fault(String text) {
        return catchThrowableOfType(ListRefused.class, () -> read(text)).fault();
    }

    private java.util.List<String> open() {
        return portal.as(administrator, () -> invitations.open()).stream()
                .map(OpenInvitation::address)
                .toList();
    }
}
