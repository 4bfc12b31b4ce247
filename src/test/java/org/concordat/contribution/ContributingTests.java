package org.concordat.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.contribution.Collecting.Opened;
import org.concordat.contribution.ContributionRefused.Fault;
import org.concordat.credential.TooSoon;
import org.concordat.kernel.SecretToken;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.TestResponses;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** A colleague without an account writes, confirms, and sends once. */
@PortalTest
@Import(TestContributions.class)
class ContributingTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestContributions contributions;

    @Autowired
    Collecting collecting;

    @Autowired
    Contributing contributing;

    @Autowired
    SendingContributions sending;

    @Autowired
    ContributionReading reading;

    @Autowired
    JdbcClient database;

    Team team;
    Asked asked;
    Opened collection;
    String code;
    String address;

    @BeforeEach
    void setUp() {
        SecurityContextHolder.clearContext();
        team = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        responses.aDraft(team, asked, "Too costly.");
        collection = contributions.aCollection(team, asked);
        code = collection.code().clear();
        address = contributions.anAddress();
    }

    @Test
    void isReadByNobodyBeforeTheAddressIsConfirmed() {
        write(contributions.points(address, "The duty needs a power.", "  "));
        assertThat(listed()).isZero();
        var token = contributions.token(address);
        assertThat(sending.isConfirmable(token)).isTrue();
        assertThat(listed()).as("looking confirms nothing: mail scanners look").isZero();
        assertThat(sending.confirm(token)).isTrue();
        assertThat(sending.confirm(token))
                .as("confirming twice is confirming once")
                .isTrue();
        assertThat(portal.as(team.drafter(), () -> reading.list(asked.id())))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo("Nora Nye");
                    assertThat(it.post()).isEqualTo("legal services");
                    assertThat(it.on()).containsExactly(Target.ofQuestion(1));
                    assertThat(it.words()).isEqualTo(5);
                    assertThat(it.isNew()).isTrue();
                    assertThat(it.takenBy()).isEmpty();
                });
    }

    @Test
    void keepsWhatWasTypedToTheLetter() {
        var typed = "50% <b> %3C &amp; “ŵ” ŷ 🏴󠁧󠁢󠁷󠁬󠁳󠁿\n\nSecond paragraph.";
        var id = contributions.aContribution(collection, typed);
        assertThat(portal.as(team.drafter(), () -> reading.open(id)).pieces())
                .singleElement()
                .satisfies(it -> assertThat(it.points().plain()).isEqualTo(typed));
    }

    @Test
    @Tag("A18")
    void keepsOfTheLinkNothingButItsHash() {
        write(contributions.points(address, "One point."));
        assertThat(database.sql("select row_to_json(c)::text from contribution c where address = :address")
                        .param("address", address)
                        .query(String.class)
                        .single())
                .contains(new SecretToken(contributions.token(address)).hexHash())
                .doesNotContain(contributions.token(address));
    }

    @Test
    @Tag("A18")
    void sendsOnceFromEachAddress() {
        write(contributions.points(address, "First."));
        var first = contributions.token(address);
        write(contributions.points(address, "Second."));
        var second = contributions.token(address);
        assertThat(sending.confirm(second)).isTrue();
        assertThat(sending.confirm(first)).isFalse();
        write(contributions.points(address.toUpperCase(java.util.Locale.ROOT), "Third."));
        assertThat(contributions.token(address)).isEqualTo(second);
        assertThat(mails("contributionAgain")).isEqualTo(1);
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    @Tag("T77")
    void floodsNobodyWhoeverGivesTheAddress() {
        for (int i = 0; i < 10; i++) {
            contributing.write(code, contributions.points(address, "Point."), "198.18." + i + ".9");
        }
        assertThat(mails("contributionConfirm")).isEqualTo(3);
    }

    @Test
    @Tag("T77")
    void letsNoNetworkSendMailsToEverybody() {
        var big = portal.as(
                team.drafter(), () -> collecting.open(asked.id(), contributions.wanted(500, Target.ofQuestion(1))));
        var network = TestPeople.elsewhere();
        int sent = 0;
        boolean stopped = false;
        while (!stopped && sent < 1_000) {
            try {
                contributing.write(
                        big.code().clear(), contributions.points(contributions.anAddress(), "Point."), network);
                sent++;
            } catch (TooSoon refused) {
                stopped = true;
            }
        }
        assertThat(sent).isEqualTo(200);
    }

    @Test
    @Tag("T77")
    void keepsSoManyWaitingAndNoMore() {
        var small = portal.as(
                team.drafter(), () -> collecting.open(asked.id(), contributions.wanted(10, Target.ofQuestion(1))));
        for (int i = 0; i < 20; i++) {
            contributing.write(
                    small.code().clear(),
                    contributions.points(contributions.anAddress(), "Point."),
                    TestPeople.elsewhere());
        }
        assertThatThrownBy(() -> contributing.write(
                        small.code().clear(), contributions.points(address, "Point."), TestPeople.elsewhere()))
                .isInstanceOfSatisfying(
                        ContributionRefused.class, it -> assertThat(it.fault()).isEqualTo(Fault.TOO_MANY_WAIT));
    }

    @Test
    @Tag("A4")
    void refusesWhatCannotStand() {
        var on = Target.ofQuestion(1);
        refuses(Fault.NAME_MISSING, new NewContribution(" ", "clerk", address, Map.of(on, "x")));
        refuses(Fault.NAME_TOO_LONG, new NewContribution("n".repeat(201), "clerk", address, Map.of(on, "x")));
        refuses(Fault.POST_MISSING, new NewContribution("Nora", "\u200b", address, Map.of(on, "x")));
        refuses(Fault.POST_TOO_LONG, new NewContribution("Nora", "p".repeat(201), address, Map.of(on, "x")));
        refuses(Fault.ADDRESS_MALFORMED, new NewContribution("Nora", "clerk", "a@b@c", Map.of(on, "x")));
        refuses(
                Fault.ADDRESS_MALFORMED,
                new NewContribution("Nora", "clerk", "a@test.example\r\nBcc: b@test.example", Map.of(on, "x")));
        refuses(Fault.NOTHING_WRITTEN, new NewContribution("Nora", "clerk", address, Map.of(on, " \n")));
        refuses(
                Fault.NOTHING_WRITTEN,
                new NewContribution("Nora", "clerk", address, Map.of(Target.ofQuestion(3), "x")));
        refuses(Fault.POINTS_TOO_LONG, new NewContribution("Nora", "clerk", address, Map.of(on, "x".repeat(4_001))));
        write(new NewContribution("Nora", "clerk", address, Map.of(on, "x".repeat(4_000))));
        assertThat(database.sql("select count(*) from contribution")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    @Tag("A4")
    void takesNothingWhileItIsPausedAndSendsNothingOnceItIsClosed() {
        write(contributions.points(address, "Before the pause."));
        portal.as(team.drafter(), () -> collecting.pause(collection.id()));
        assertThatThrownBy(() -> write(contributions.points(contributions.anAddress(), "In the pause.")))
                .isInstanceOf(CollectionNotOpen.class);
        assertThat(sending.confirm(contributions.token(address)))
                .as("it was written before")
                .isTrue();
        portal.as(team.drafter(), () -> collecting.goOn(collection.id()));
        var late = contributions.anAddress();
        write(contributions.points(late, "Before the end."));
        portal.as(team.drafter(), () -> collecting.close(collection.id()));
        assertThat(sending.confirm(contributions.token(late))).isFalse();
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void takesNoMoreThanWereWantedHoweverManyConfirmAtOnce() {
        var small = portal.as(
                team.drafter(), () -> collecting.open(asked.id(), contributions.wanted(10, Target.ofQuestion(1))));
        var tokens = java.util.stream.IntStream.range(0, 20)
                .mapToObj(it -> {
                    var one = contributions.anAddress();
                    contributing.write(
                            small.code().clear(), contributions.points(one, "Point."), TestPeople.elsewhere());
                    return contributions.token(one);
                })
                .toList();
        var sent = AtOnce.all(tokens.stream()
                .map(it -> (Callable<Boolean>) () -> sending.confirm(it))
                .toList());
        assertThat(sent).filteredOn(it -> it).hasSize(10);
        assertThat(listed()).isEqualTo(10);
    }

    @Test
    @Tag("T14")
    void sendsOnceFromOneAddressHoweverManyLinksAreFollowedAtOnce() {
        write(contributions.points(address, "One."));
        var first = contributions.token(address);
        write(contributions.points(address, "Two."));
        var second = contributions.token(address);
        var sent = AtOnce.all(java.util.stream.Stream.of(first, second, first, second)
                .map(it -> (Callable<Boolean>) () -> sending.confirm(it))
                .toList());
        assertThat(sent).contains(true);
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void neverChangesOnceItIsSent() {
        var id = contributions.aContribution(collection, "As it was sent.");
        for (var change : Set.of(
                "update contribution set name = 'Somebody else' where id = :id",
                "update contribution set sent_at = null where id = :id",
                "delete from contribution where id = :id",
                "update contribution_piece set points = '{}' where contribution_id = :id",
                "delete from contribution_piece where contribution_id = :id",
                "insert into contribution_piece (contribution_id, ordinal, points, words) values (:id, 9, '{}', 1)")) {
            assertThatThrownBy(
                            () -> database.sql(change).param("id", id.value()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("does not change");
        }
    }

    @Test
    @Tag("T72")
    void forgetsWhatWasNeverConfirmed() {
        write(contributions.points(address, "Never confirmed."));
        database.sql("update contribution set written_at = written_at - interval '8 days' where address = :address")
                .param("address", address)
                .update();
        var token = contributions.token(address);
        assertThat(sending.isConfirmable(token)).isFalse();
        assertThat(sending.confirm(token)).isFalse();
        sending.forget();
        assertThat(database.sql("select count(*) from contribution where address = :address")
                        .param("address", address)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("T5")
    void knowsNoLinkButItsOwn() {
        for (var token : Set.of(
                "",
                "nonsense",
                code,
                SecretToken.fresh().clear(),
                UUID.randomUUID().toString())) {
            assertThat(sending.isConfirmable(token)).isFalse();
            assertThat(sending.confirm(token)).isFalse();
        }
    }

    @Test
    @Tag("T41")
    void tellsInTheMailNothingThatWasWritten() {
        write(contributions.points(address, "A canary sang."));
        assertThat(database.sql("select row_to_json(m)::text from mail_message m where recipient = :address")
                        .param("address", address)
                        .query(String.class)
                        .single())
                .doesNotContain("canary")
                .doesNotContain("Nora")
                .doesNotContain("legal services");
    }

    private void write(NewContribution written) {
        contributing.write(code, written, TestPeople.elsewhere());
    }

    private void refuses(Fault fault, NewContribution written) {
        assertThatThrownBy(() -> write(written))
                .isInstanceOfSatisfying(
                        ContributionRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private int listed() {
        return portal.as(team.drafter(), () -> reading.list(asked.id())).size();
    }

    private int mails(String template) {
        return database.sql("select count(*) from mail_message where recipient = :address and template = :template")
                .param("address", address)
                .param("template", template)
                .query(Integer.class)
                .single();
    }
}
