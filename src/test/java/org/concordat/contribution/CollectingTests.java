package org.concordat.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.contribution.Collecting.Opened;
import org.concordat.contribution.CollectionRefused.Fault;
import org.concordat.credential.TooSoon;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.SecretToken;
import org.concordat.kernel.Target;
import org.concordat.kernel.TypedCode;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.TestResponses;
import org.concordat.signin.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Drafters ask colleagues to write: who may, what is refused, and what a code opens when. */
@PortalTest
@Import(TestContributions.class)
class CollectingTests {

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
    JdbcClient database;

    @Autowired
    ConsultationClock clock;

    Team team;
    Asked asked;

    @BeforeEach
    void setUp() {
        SecurityContextHolder.clearContext();
        team = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        responses.aDraft(team, asked, "Too costly.");
    }

    @Test
    void tellsColleaguesWhatTheyAreAskedAndByWhom() {
        var opened = portal.as(
                team.drafter(),
                () -> collecting.open(
                        asked.id(),
                        contributions.wanted(
                                10, new Target.WholePaper(), new Target.Paragraph("P-2"), Target.ofQuestion(2))));
        var told = contributing.look(opened.code().grouped(), TestPeople.elsewhere());
        assertThat(told.organisation()).isEqualTo(team.name());
        assertThat(told.consultation()).isEqualTo("A test");
        assertThat(told.asked()).isEqualTo("What would change for your team?");
        assertThat(told.targets())
                .extracting(AskedTarget::target)
                .containsExactly(Target.ofQuestion(2), new Target.Paragraph("P-2"), new Target.WholePaper());
        assertThat(told.targets().get(1).words()).isEqualTo(TestConsultations.QUOTED.plain());
    }

    @Test
    void asksForAnOrganisationThatIsNotVerifiedYet() {
        var newcomers = teams.anUnverifiedOrganisation();
        responses.aDraft(newcomers, asked, "Too slow.");
        var opened = contributions.aCollection(newcomers, asked);
        assertThat(contributing
                        .look(opened.code().clear(), TestPeople.elsewhere())
                        .organisation())
                .isEqualTo(newcomers.name());
    }

    @Test
    @Tag("A21")
    void keepsOfTheCodeNothingButItsHash() {
        var opened = contributions.aCollection(team, asked);
        assertThat(database.sql("select row_to_json(c)::text from contribution_collection c where id = :id")
                        .param("id", opened.id().value())
                        .query(String.class)
                        .single())
                .contains(new SecretToken(opened.code().clear()).hexHash())
                .doesNotContain(opened.code().clear())
                .doesNotContain(opened.code().grouped());
    }

    @Test
    @Tag("A1")
    @Tag("T2")
    void isForDraftersOfTheOrganisationAlone() {
        var opened = contributions.aCollection(team, asked);
        for (var other : List.of(team.approver(), teams.aMember(team, Role.ORGANISATION_ADMINISTRATOR))) {
            assertThatThrownBy(() -> portal.as(other, () -> collecting.ours(asked.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> portal.as(other, () -> collecting.close(opened.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> contributions.aCollection(
                            new Team(team.id(), team.slug(), team.name(), other, other, ""), asked))
                    .isInstanceOf(AccessDeniedException.class);
        }
        var foreign = teams.aGpGroup();
        responses.aDraft(foreign, asked, "Too soon.");
        for (var id : List.of(opened.id(), new CollectionId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> portal.as(foreign.drafter(), () -> collecting.pause(id)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> portal.as(foreign.drafter(), () -> collecting.renew(id)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(portal.as(foreign.drafter(), () -> collecting.ours(asked.id())))
                .isEmpty();
        assertThatThrownBy(() -> collecting.ours(asked.id())).isInstanceOf(RuntimeException.class);
    }

    @Test
    @Tag("A4")
    void refusesWhatCannotStand() {
        var today = LocalDate.now(clock);
        var one = Set.of(Target.ofQuestion(1));
        refuses(Fault.ASKED_MISSING, new NewCollection(" \u200b\n", one, today, 10));
        refuses(Fault.ASKED_TOO_LONG, new NewCollection("x".repeat(1_001), one, today, 10));
        refuses(Fault.NO_TARGET, new NewCollection("x", Set.of(), today, 10));
        refuses(Fault.UNTIL_PAST, new NewCollection("x", one, today.minusDays(1), 10));
        refuses(Fault.UNTIL_TOO_LATE, new NewCollection("x", one, today.plusDays(22), 10));
        refuses(Fault.NO_SUCH_SIZE, new NewCollection("x", one, today, 1_000_000));
        assertThat(open(new NewCollection("x", one, today.plusDays(21), 10))).isNotNull();
        for (var unknown : List.of(Target.ofQuestion(99), new Target.Paragraph("P-99"))) {
            assertThatThrownBy(() -> open(new NewCollection("x", Set.of(unknown), today, 10)))
                    .isInstanceOf(NotFound.class);
        }
        for (int i = 1; i < Collecting.MOST_OPEN; i++) {
            open(new NewCollection("x", one, today, 10));
        }
        refuses(Fault.TOO_MANY, new NewCollection("x", one, today, 10));
    }

    @Test
    @Tag("A4")
    void refusesWhereThereIsNothingToWriteFor() {
        var unbegun = consultations.anOpenConsultation();
        assertThatThrownBy(() -> contributions.aCollection(team, unbegun)).isInstanceOf(NotFound.class);
        var closed = consultations.aConsultation(Duration.ofDays(-10), Duration.ofDays(-1));
        assertThatThrownBy(() -> contributions.aCollection(team, closed)).isInstanceOf(ConsultationClosed.class);
    }

    @Test
    @Tag("T47")
    void takesContributionsUntilTheEndOfItsLastDay() {
        var opened = contributions.aCollection(team, asked);
        var end = LocalDate.now(clock)
                .plusDays(6)
                .atStartOfDay(ConsultationClock.ZONE)
                .toInstant();
        assertThat(why(opened.code().clear(), end.minusMillis(1))).isEqualTo("open");
        assertThat(why(opened.code().clear(), end)).isEqualTo("OVER");
    }

    @Test
    @Tag("A18")
    @Tag("T23")
    void answersAlikeToCodesThatAreWrongForeignSpentOrRevoked() {
        var spent = portal.as(
                team.drafter(), () -> collecting.open(asked.id(), contributions.wanted(10, Target.ofQuestion(1))));
        for (int i = 0; i < 10; i++) {
            contributions.aContribution(spent, "Point " + i + ".");
        }
        var revoked = contributions.aCollection(team, asked);
        var fresh = portal.as(team.drafter(), () -> collecting.renew(revoked.id()));
        var invitation = SecretToken.fresh().clear();
        var dead = new ArrayList<String>(List.of(
                TypedCode.fresh().clear(),
                invitation,
                revoked.code().clear(),
                spent.code().clear(),
                "",
                "nonsense",
                "' or 1=1 --"));
        assertThat(dead).allSatisfy(it -> assertThat(why(it, clock.instant())).isEqualTo("null"));
        assertThat(why(fresh.clear(), clock.instant())).isEqualTo("open");
    }

    @Test
    void saysToTheHolderOfTheRightCodeAloneThatItIsPausedOrOver() {
        var opened = contributions.aCollection(team, asked);
        portal.as(team.drafter(), () -> collecting.pause(opened.id()));
        assertThat(why(opened.code().clear(), clock.instant())).isEqualTo("PAUSED");
        portal.as(team.drafter(), () -> collecting.goOn(opened.id()));
        assertThat(why(opened.code().clear(), clock.instant())).isEqualTo("open");
        portal.as(team.drafter(), () -> collecting.close(opened.id()));
        assertThat(why(opened.code().clear(), clock.instant())).isEqualTo("OVER");
        for (Runnable act : List.<Runnable>of(
                () -> collecting.goOn(opened.id()),
                () -> collecting.pause(opened.id()),
                () -> collecting.renew(opened.id()))) {
            assertThatThrownBy(() -> portal.as(team.drafter(), act))
                    .isInstanceOfSatisfying(
                            CollectionRefused.class,
                            it -> assertThat(it.fault()).isEqualTo(Fault.CLOSED));
        }
        assertThat(portal.as(team.drafter(), () -> collecting.ours(asked.id())))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.standing()).isEqualTo(Standing.OVER);
                    assertThat(it.openedBy()).startsWith("Drafter");
                });
    }

    @Test
    @Tag("A13")
    @Tag("T76")
    void looksAtSoManyWrongCodesFromOneNetwork() {
        var opened = contributions.aCollection(team, asked);
        var guesser = TestPeople.elsewhere();
        int looked = 0;
        boolean stopped = false;
        while (!stopped && looked < 1_000) {
            try {
                contributing.look(TypedCode.fresh().clear(), guesser);
            } catch (CollectionNotOpen wrong) {
                looked++;
            } catch (TooSoon refused) {
                stopped = true;
            }
        }
        assertThat(looked).isBetween(5, 100);
        assertThatThrownBy(() -> contributing.look(opened.code().clear(), guesser))
                .as("a right code does not show itself to a guesser")
                .isInstanceOf(TooSoon.class);
        assertThat(contributing
                        .look(opened.code().clear(), TestPeople.elsewhere())
                        .id())
                .isEqualTo(opened.id());
    }

    @Test
    void letsAWholeOfficeFollowTheLink() {
        var opened = contributions.aCollection(team, asked);
        var office = TestPeople.elsewhere();
        for (int i = 0; i < 200; i++) {
            assertThat(contributing.look(opened.code().clear(), office).id()).isEqualTo(opened.id());
        }
    }

    private Opened open(NewCollection wanted) {
        return portal.as(team.drafter(), () -> collecting.open(asked.id(), wanted));
    }

    private void refuses(Fault fault, NewCollection wanted) {
        assertThatThrownBy(() -> open(wanted))
                .isInstanceOfSatisfying(
                        CollectionRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    /** What whoever comes with a code is told at a moment. */
    private String why(String code, Instant moment) {
        return portal.at(moment, () -> {
            try {
                contributing.look(code, TestPeople.elsewhere());
                return "open";
            } catch (CollectionNotOpen notOpen) {
                @Nullable Standing why = notOpen.why();
                return String.valueOf(why);
            }
        });
    }
}
