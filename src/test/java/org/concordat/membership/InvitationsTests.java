package org.concordat.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.credential.PasswordRefused;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.concordat.membership.InvitationNotOpen.Why;
import org.concordat.membership.InvitationOffer.Way;
import org.concordat.membership.TestTeams.Team;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.staff.TestStaff;
import org.concordat.stewardship.Stewardship;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class InvitationsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "four words of no kinship";

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    Invitations invitations;

    @Autowired
    AcceptingInvitations accepting;

    @Autowired
    Memberships memberships;

    @Autowired
    Stewardship stewardship;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    Team council;
    PersonId administrator;
    String address;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        address = "invited" + NUMBER.incrementAndGet() + "@council.example";
    }

    @Test
    void letsAStrangerOpenAnAccountAndActForTheOrganisation() {
        var token = invited(Role.DRAFTER, Role.APPROVER);
        var offer = accepting.offer(token);
        assertThat(offer.organisation()).isEqualTo(council.name());
        assertThat(offer.way()).isEqualTo(Way.NEW_ACCOUNT);
        accepting.acceptAsNewPerson(token, "Una Stein", PASSWORD);
        var person = person(address);
        var mine = portal.as(person, () -> memberships.mine());
        assertThat(mine).singleElement().satisfies(it -> {
            assertThat(it.organisation()).isEqualTo(council.id());
            assertThat(it.roles()).isEqualTo(Set.of(Role.DRAFTER, Role.APPROVER));
            assertThat(it.post()).isEqualTo("officer");
        });
        assertThat(portal.as(administrator, () -> invitations.open())).isEmpty();
    }

    @Test
    @Tag("A21")
    void keepsNoMoreOfTheTokenThanItsHash() {
        var token = invited(Role.DRAFTER);
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(database.sql("select to_jsonb(i)::text from invitation i where address = ?")
                        .param(address)
                        .query(String.class)
                        .single())
                .doesNotContain(token)
                .contains(new SecretToken(token).hexHash());
    }

    @Test
    @Tag("A21")
    void isNotUsedUpByReading() {
        var token = invited(Role.DRAFTER);
        for (int i = 0; i < 3; i++) {
            accepting.offer(token);
        }
        accepting.acceptAsNewPerson(token, "Una Stein", PASSWORD);
    }

    @Test
    void letsNobodyInWhereAnOrganisationHasEnded() {
        var runsTheService = staff.anAdministrator();
        portal.as(runsTheService, () -> stewardship.close(council.id(), "abolished by law"));
        assertThatThrownBy(() -> portal.as(
                        runsTheService,
                        () -> invitations.invite(council.id(), address, "Una Stein", "", Set.of(Role.DRAFTER))))
                .isInstanceOf(OrganisationRefused.class);
        assertThatThrownBy(() -> portal.as(
                        runsTheService,
                        () -> memberships.add(administrator, council.id(), "leader", Set.of(Role.APPROVER))))
                .isInstanceOf(OrganisationRefused.class);
        assertThat(members()).isZero();
    }

    @Test
    void leavesNobodyInWhoAcceptedWhileTheOrganisationEnded() throws Exception {
        var token = invited(Role.DRAFTER);
        var runsTheService = staff.anAdministrator();
        try (var other = Executors.newSingleThreadExecutor()) {
            var ended = transaction.execute(status -> {
                accepting.acceptAsNewPerson(token, "Una Stein", PASSWORD);
                var ending = other.submit(
                        () -> portal.as(runsTheService, () -> stewardship.close(council.id(), "abolished by law")));
                assertThatThrownBy(() -> ending.get(2, TimeUnit.SECONDS))
                        .as("waits for whoever accepts")
                        .isInstanceOf(TimeoutException.class);
                return ending;
            });
            Objects.requireNonNull(ended).get();
        }
        assertThat(members()).isZero();
    }

    private int members() {
        return database.sql("select count(*) from membership where organisation_id = ?")
                .param(council.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    @Tag("A21")
    void worksOnce() {
        var token = invited(Role.DRAFTER);
        accepting.acceptAsNewPerson(token, "Una Stein", PASSWORD);
        assertThat(refusal(token)).isEqualTo(Why.USED);
        teams.end(person(address), council);
        assertThatThrownBy(() -> portal.as(person(address), () -> accepting.accept(token)))
                .as("not even when the membership has ended since")
                .isInstanceOf(InvitationNotOpen.class);
    }

    @Test
    @Tag("A21")
    void givesOneMembershipToTwoWhoAcceptAtTheSameMoment() throws Exception {
        var token = invited(Role.DRAFTER);
        var person = staff.aPerson(address);
        try (var other = Executors.newSingleThreadExecutor()) {
            var second = transaction.execute(status -> {
                portal.as(person, () -> accepting.accept(token));
                var late = other.submit(() -> portal.as(person, () -> accepting.accept(token)));
                assertThatThrownBy(() -> late.get(2, TimeUnit.SECONDS))
                        .as("waits for the first, who has not finished")
                        .isInstanceOf(TimeoutException.class);
                return late;
            });
            assertThatThrownBy(() -> Objects.requireNonNull(second).get()).hasCauseInstanceOf(InvitationNotOpen.class);
        }
        assertThat(database.sql("select count(*) from membership where organisation_id = ? and person_id = ?")
                        .params(council.id().value(), person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Tag("A21")
    void runsOutAfterSevenDays() {
        var token = invited(Role.DRAFTER);
        age("7 days 1 second");
        assertThat(refusal(token)).isEqualTo(Why.EXPIRED);
        assertThatThrownBy(() -> accepting.acceptAsNewPerson(token, "Una Stein", PASSWORD))
                .isInstanceOf(InvitationNotOpen.class);
        assertThat(portal.as(administrator, () -> invitations.open()))
                .singleElement()
                .matches(OpenInvitation::expired);
    }

    @Test
    @Tag("T15")
    void isNotRevivedByAnAccountForItsAddress() {
        var expired = invited(Role.DRAFTER);
        age("8 days");
        var person = staff.aPerson(address);
        assertThatThrownBy(() -> portal.as(person, () -> accepting.accept(expired)))
                .isInstanceOfSatisfying(
                        InvitationNotOpen.class, it -> assertThat(it.why()).isEqualTo(Why.EXPIRED));
        assertThat(portal.as(person, () -> memberships.mine())).isEmpty();
    }

    @Test
    @Tag("A21")
    void opensNothingAnyMoreOnceRevoked() {
        var token = invited(Role.DRAFTER);
        portal.as(administrator, () -> invitations.revoke(openId()));
        assertThat(refusal(token)).isEqualTo(Why.REVOKED);
        assertThatThrownBy(() -> accepting.acceptAsNewPerson(token, "Una Stein", PASSWORD))
                .isInstanceOf(InvitationNotOpen.class);
    }

    @Test
    @Tag("A21")
    @Tag("T15")
    void isReplacedWhenItIsSentAgain() {
        var first = invited(Role.DRAFTER);
        age("8 days");
        portal.as(administrator, () -> invitations.resend(openId()));
        var second = SentInvitations.token(database, address);
        assertThat(second).isNotEqualTo(first);
        assertThat(refusal(first)).isEqualTo(Why.UNKNOWN);
        assertThat(accepting.offer(second).way()).isEqualTo(Way.NEW_ACCOUNT);
    }

    @Test
    void takesTheLastWordOnRolesWhenSomebodyIsInvitedTwice() {
        invited(Role.ORGANISATION_ADMINISTRATOR);
        var token = invited(Role.DRAFTER);
        assertThat(accepting.offer(token).roles()).containsExactly(Role.DRAFTER);
        assertThat(portal.as(administrator, () -> invitations.open())).hasSize(1);
    }

    @Test
    @Tag("A21")
    void isForNobodyButItsAddress() {
        var token = invited(Role.DRAFTER);
        var other = staff.aPerson("other-" + address);
        var refused =
                catchThrowableOfType(InvitationNotOpen.class, () -> portal.as(other, () -> accepting.accept(token)));
        assertThat(refused.why()).isEqualTo(Why.OTHER_ADDRESS);
        assertThat(refused).hasMessageNotContainingAny(address, council.name());
        assertThatThrownBy(() -> portal.as(other, () -> accepting.offer(token))).isInstanceOf(InvitationNotOpen.class);
        assertThatThrownBy(() -> portal.as(other, () -> accepting.acceptAsNewPerson(token, "Una", PASSWORD)))
                .isInstanceOf(InvitationNotOpen.class);
    }

    @Test
    @Tag("A21")
    void asksWhoeverHasAnAccountToSignInFirst() {
        var person = staff.aPerson(address);
        var token = invited(Role.DRAFTER);
        assertThat(accepting.offer(token).way()).isEqualTo(Way.SIGN_IN);
        assertThatThrownBy(() -> accepting.acceptAsNewPerson(token, "Somebody else", PASSWORD))
                .as("who holds the token does not take over the account")
                .isInstanceOf(SignInFirst.class);
        portal.as(person, () -> accepting.accept(token));
        assertThat(portal.as(person, () -> memberships.mine())).hasSize(1);
    }

    @Test
    void saysWhatCannotStand() {
        assertThat(fault("", "Una", Role.DRAFTER)).isEqualTo(MemberFault.ADDRESS_MISSING);
        assertThat(fault("no address", "Una", Role.DRAFTER)).isEqualTo(MemberFault.ADDRESS_INVALID);
        assertThat(fault("a@b.example\r\nBcc: c@d.example", "Una", Role.DRAFTER))
                .isEqualTo(MemberFault.ADDRESS_INVALID);
        assertThat(fault(address, " ", Role.DRAFTER)).isEqualTo(MemberFault.NAME_MISSING);
        assertThat(fault(address, "x".repeat(201), Role.DRAFTER)).isEqualTo(MemberFault.NAME_TOO_LONG);
        assertThat(fault(address, "Una")).isEqualTo(MemberFault.ROLE_MISSING);
        assertThat(fault(council.drafterEmail(), "Una", Role.DRAFTER)).isEqualTo(MemberFault.ALREADY_MEMBER);
    }

    @Test
    void needsANameAndAPassword() {
        var token = invited(Role.DRAFTER);
        assertThatThrownBy(() -> accepting.acceptAsNewPerson(token, "Una", "short"))
                .isInstanceOf(PasswordRefused.class);
        assertThatThrownBy(() -> accepting.acceptAsNewPerson(token, " ", PASSWORD))
                .isInstanceOf(MemberRefused.class);
        assertThat(accepting.offer(token).way()).as("and waits on").isEqualTo(Way.NEW_ACCOUNT);
    }

    @Test
    @Tag("T2")
    void isSentByThoseWhoRunTheOrganisationAlone() {
        for (var person : List.of(council.drafter(), council.approver())) {
            assertThatThrownBy(() -> portal.as(person, () -> invite(council, address, "Una", Role.DRAFTER)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(person, () -> invitations.open()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        invited(Role.DRAFTER);
        var id = openId();
        var stranger = teams.aMember(teams.aGpGroup(), Role.ORGANISATION_ADMINISTRATOR);
        assertThatThrownBy(() -> portal.as(stranger, () -> invite(council, address, "Una", Role.DRAFTER)))
                .isExactlyInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(stranger, () -> invitations.resend(id)))
                .isExactlyInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(stranger, () -> invitations.revoke(id)))
                .isExactlyInstanceOf(NotFound.class);
        assertThat(portal.as(stranger, () -> invitations.open())).isEmpty();
    }

    @Test
    void endsWithTheMembershipOfWhoeverWasInvitedTwice() {
        var person = staff.aPerson(address);
        var token = invited(Role.DRAFTER);
        teams.join(person, council, Role.APPROVER);
        teams.end(person, council);
        assertThatThrownBy(() -> portal.as(person, () -> accepting.accept(token)))
                .as("an old invitation would bring back what was ended")
                .isInstanceOf(InvitationNotOpen.class);
    }

    private String invited(Role... roles) {
        portal.as(administrator, () -> invite(council, address, "Una Stein", roles));
        return SentInvitations.token(database, address);
    }

    private InvitationId invite(Team team, String to, String name, Role... roles) {
        var set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(roles));
        return invitations.invite(team.id(), to, name, "officer", set);
    }

    private InvitationId openId() {
        return portal.as(administrator, () -> invitations.open().getFirst().id());
    }

    private MemberFault fault(String to, String name, Role... roles) {
        return catchThrowableOfType(
                        MemberRefused.class, () -> portal.as(administrator, () -> invite(council, to, name, roles)))
                .fault();
    }

    private Why refusal(String token) {
        return catchThrowableOfType(InvitationNotOpen.class, () -> accepting.offer(token))
                .why();
    }

    private PersonId person(String email) {
        return new PersonId(database.sql("select id from person where email = ?")
                .param(email)
                .query(java.util.UUID.class)
                .single());
    }

    /** Lets time pass for the invitation. */
    private void age(String by) {
        database.sql("""
                update invitation set invited_at = invited_at - cast(:by as interval),
                    expires_at = expires_at - cast(:by as interval) where address = :address
                """).param("by", by).param("address", address).update();
    }
}
