package org.concordat.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.contribution.Collecting.Opened;
import org.concordat.contribution.ContributionToRead.Piece;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseRoom;
import org.concordat.response.ResponseState;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.TestResponses;
import org.concordat.response.WrongState;
import org.concordat.signin.TestPeople;
import org.concordat.staff.TestStaff;
import org.concordat.text.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Drafters take in what colleagues sent; who wrote what stays known. */
@PortalTest
@Import(TestContributions.class)
class TakingInTests {

    private static final Target ONE = Target.ofQuestion(1);
    private static final Target TWO = Target.ofQuestion(2);

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    TestStaff staff;

    @Autowired
    TestContributions contributions;

    @Autowired
    Contributing contributing;

    @Autowired
    SendingContributions sending;

    @Autowired
    Collecting collecting;

    @Autowired
    ContributionReading reading;

    @Autowired
    TakingIn taking;

    @Autowired
    OurResponses ours;

    @Autowired
    SendingForSignOff signing;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    JdbcClient database;

    Team team;
    Asked asked;
    Opened collection;

    @BeforeEach
    void setUp() {
        SecurityContextHolder.clearContext();
        team = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        responses.aDraft(team, asked, "Too costly.");
        collection = contributions.aCollection(team, asked);
    }

    @Test
    void putsTheChosenSentencesBelowTheReasonsAndKeepsWhoseTheyAre() {
        var id = contributions.aContribution(collection, "Power, not duty. By law. And soon.\n\nElse no.", "On two.");
        take(id, ONE, Set.of(1, 3), 0);
        assertThat(position(ONE).reasons().plain()).isEqualTo("Too costly.\n\nBy law.\n\nElse no.");
        assertThat(position(ONE).stance()).as("the rest stays").isEqualTo(Stance.OPPOSE);
        take(id, TWO, Set.of(0), 0);
        assertThat(position(TWO).reasons().plain()).isEqualTo("On two.");
        take(id, ONE, Set.of(0), 1);
        assertThat(position(ONE).reasons().plain()).isEqualTo("Too costly.\n\nBy law.\n\nElse no.\n\nPower, not duty.");
        assertThat(portal.as(team.drafter(), () -> reading.taken(asked.id(), null, ONE)))
                .extracting(
                        it -> it.name() + ", " + it.post() + ": " + it.words().plain())
                .containsExactly(
                        "Nora Nye, legal services: By law.\n\nElse no.", "Nora Nye, legal services: Power, not duty.");
        assertThat(portal.as(team.approver(), () -> reading.taken(asked.id(), null, ONE)))
                .as("whoever signs may know whose words they are")
                .hasSize(2);
        var open = portal.as(team.drafter(), () -> reading.open(id));
        assertThat(open.pieces()).extracting(Piece::taken).containsExactly(Set.of(0, 1, 3), Set.of(0));
        assertThat(portal.as(team.drafter(), () -> reading.list(asked.id())))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.isNew()).isFalse();
                    assertThat(it.takenBy()).hasSize(1);
                });
    }

    @Test
    void putsThemIntoAJointDraftAsWell() {
        var gps = teams.aCouncil();
        var room = responses.aJointDraft(asked, "Together.", team, gps);
        var joint = TestResponses.joint(room);
        var id = contributions.aContribution(collection, "Power, not duty. By law.");
        portal.as(team.drafter(), () -> taking.take(id, joint, ONE, Set.of(1), 0));
        assertThat(portal.as(gps.drafter(), () -> ours.room(joint))
                        .orElseThrow()
                        .positions()
                        .getFirst()
                        .reasons()
                        .plain())
                .isEqualTo("Together.\n\nBy law.");
        assertThat(position(ONE).reasons().plain()).as("our own draft").isEqualTo("Too costly.");
        assertThat(portal.as(team.drafter(), () -> reading.taken(asked.id(), joint, ONE)))
                .hasSize(1);
        assertThat(portal.as(team.drafter(), () -> reading.taken(asked.id(), null, ONE)))
                .isEmpty();
        assertThat(portal.as(gps.drafter(), () -> reading.taken(asked.id(), joint, ONE)))
                .as("our colleagues are nobody else's")
                .isEmpty();
        assertThatThrownBy(() -> portal.as(gps.drafter(), () -> taking.take(id, joint, ONE, Set.of(0), 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void putsThemIntoNoResponseOfOthersOrToSomethingElse() {
        var id = contributions.aContribution(collection, "Power, not duty.");
        var others = responses.aJointDraft(asked, "Theirs.", teams.aCouncil(), teams.aCouncil());
        var elsewhere = responses.aJointDraft(consultations.anOpenConsultation(), "Ours.", team, teams.aCouncil());
        for (var room : List.of(others, elsewhere)) {
            assertThatThrownBy(() -> portal.as(
                            team.drafter(), () -> taking.take(id, TestResponses.joint(room), ONE, Set.of(0), 0)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void keepsWhoseWordsTheyWereWhenTheDraftSaysSomethingElse() {
        var id = contributions.aContribution(collection, "Power, not duty.");
        take(id, ONE, Set.of(0), 0);
        portal.as(
                team.drafter(),
                () -> drafting.save(
                        asked.id(), ONE, position(ONE).revision(), PositionDraft.plain(Stance.OPPOSE, "Rewritten.")));
        assertThat(portal.as(team.drafter(), () -> reading.taken(asked.id(), null, ONE)))
                .singleElement()
                .satisfies(it -> assertThat(it.words().plain()).isEqualTo("Power, not duty."));
        assertThatThrownBy(
                        () -> database.sql("update contribution_taken set sentences = '{7}' where contribution_id = ?")
                                .param(id.value())
                                .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("delete from contribution_taken where contribution_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Tag("T45")
    void cancelsTheSignOffThatTheResponseAwaits() {
        var id = contributions.aContribution(collection, "Power, not duty.");
        portal.as(team.drafter(), () -> signing.send(room().id()));
        take(id, ONE, Set.of(0), 0);
        assertThat(room().state()).isEqualTo(ResponseState.DRAFT);
    }

    @Test
    @Tag("A4")
    void refusesWhatCannotBeAndThenKeepsNothing() {
        var id = contributions.aContribution(collection, "Power, not duty. By law.");
        assertThatThrownBy(() -> take(id, ONE, Set.of(), 0)).isInstanceOf(NothingChosen.class);
        assertThatThrownBy(() -> take(id, ONE, Set.of(2, -1), 0)).isInstanceOf(NothingChosen.class);
        assertThatThrownBy(() -> take(id, TWO, Set.of(0), 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> take(new ContributionId(UUID.randomUUID()), ONE, Set.of(0), 0))
                .isInstanceOf(NotFound.class);
        portal.as(
                team.drafter(),
                () -> drafting.save(
                        asked.id(),
                        ONE,
                        position(ONE).revision(),
                        PositionDraft.plain(Stance.OPPOSE, "x".repeat(PositionDraft.MAXIMUM - 5))));
        assertThatThrownBy(() -> take(id, ONE, Set.of(0), 0)).isInstanceOf(TooLong.class);
        assertThat(traces(id)).isZero();
        portal.as(
                team.drafter(),
                () -> drafting.save(
                        asked.id(), ONE, position(ONE).revision(), PositionDraft.plain(Stance.OPPOSE, "Short.")));
        responses.submit(team, asked);
        assertThatThrownBy(() -> take(id, ONE, Set.of(0), 0)).isInstanceOf(WrongState.class);
        assertThat(traces(id)).isZero();
    }

    @Test
    @Tag("A1")
    @Tag("A2")
    void isForDraftersOfTheOrganisationAlone() {
        var id = contributions.aContribution(collection, "Power, not duty.");
        var address = contributions.anAddress();
        contributing.write(collection.code().clear(), contributions.points(address, "Unsent."), TestPeople.elsewhere());
        var unsent = database.sql("select id from contribution where address = ?")
                .param(address)
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> portal.as(team.drafter(), () -> reading.open(new ContributionId(unsent))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(team.approver(), () -> reading.open(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(team.approver(), () -> reading.list(asked.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(team.approver(), () -> taking.take(id, null, ONE, Set.of(0), 0)))
                .isInstanceOf(AccessDeniedException.class);
        var foreign = teams.aGpGroup();
        responses.aDraft(foreign, asked, "Too soon.");
        assertThatThrownBy(() -> portal.as(foreign.drafter(), () -> reading.open(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(foreign.drafter(), () -> taking.take(id, null, ONE, Set.of(0), 0)))
                .isInstanceOf(NotFound.class);
        assertThat(portal.as(foreign.drafter(), () -> reading.list(asked.id()))).isEmpty();
        assertThat(portal.as(foreign.drafter(), () -> reading.taken(asked.id(), null, ONE)))
                .isEmpty();
    }

    @Test
    @Tag("A35")
    void goesNowhereByItself() {
        var canary = "canary" + UUID.randomUUID();
        var id = contributions.aContribution(collection, "Taken " + canary + "1. Left " + canary + "2.");
        take(id, ONE, Set.of(0), 0);
        responses.submit(team, asked);
        portal.as(staff.aModerator(), () -> cases.publish(cases.caseOf(team).id()));
        var signed = database.sql("""
                select string_agg(submitted_content, '') from response where consultation_id = :consultation
                """)
                .param("consultation", asked.id().value())
                .query(String.class)
                .single();
        assertThat(signed)
                .contains(canary + "1")
                .doesNotContain(canary + "2")
                .doesNotContain("Nora Nye")
                .doesNotContain("legal services");
        var everything = database
                .sql("select table_name from information_schema.tables where table_schema = 'record'")
                .query(String.class)
                .list()
                .stream()
                .map(it -> database.sql("select string_agg(t::text, '') from record." + it + " t")
                        .query(String.class)
                        .optional()
                        .orElse(""))
                .collect(Collectors.joining());
        assertThat(everything)
                .contains(canary + "1")
                .doesNotContain(canary + "2")
                .doesNotContain("Nora Nye");
        assertThat(database.sql("select string_agg(a::text, '') from audit_entry a")
                        .query(String.class)
                        .single())
                .doesNotContain(canary)
                .doesNotContain("Nora Nye");
    }

    @Test
    @Tag("T44")
    void takesASentenceOnceThoughTwoTakeItAtOnce() {
        var id = contributions.aContribution(collection, "Power, not duty.");
        var colleague = teams.aMember(team, Role.DRAFTER);
        var outcomes = AtOnce.settled(List.of(team.drafter(), colleague).stream()
                .map(it -> (Callable<String>) () -> {
                    try {
                        portal.as(it, () -> taking.take(id, null, ONE, Set.of(0), 0));
                        return "taken";
                    } catch (TakenMeanwhile refused) {
                        return "meanwhile";
                    }
                })
                .toList());
        assertThat(outcomes)
                .extracting(java.util.concurrent.Future::resultNow)
                .containsExactlyInAnyOrder("taken", "meanwhile");
        assertThat(position(ONE).reasons().plain()).isEqualTo("Too costly.\n\nPower, not duty.");
    }

    /** Forty colleagues write and confirm, three drafters take and type, all at the same time. */
    @Test
    @Tag("T44")
    @Tag("slow")
    void tracesEverySentenceToItsAuthorHoweverManyAreAtWork() {
        int colleagues = 40;
        var drafters = List.of(team.drafter(), teams.aMember(team, Role.DRAFTER), teams.aMember(team, Role.DRAFTER));
        var written = new HashMap<String, String>();
        IntStream.range(0, colleagues)
                .forEach(it -> written.put(
                        contributions.anAddress(),
                        "Colleague " + it + " says alpha" + it + "x. Then beta" + it + "x.\n\nAt last gamma" + it
                                + "x."));
        var work = new ArrayList<Callable<Integer>>();
        written.forEach((address, points) -> work.add(() -> {
            contributing.write(
                    collection.code().clear(), contributions.points(address, points), TestPeople.elsewhere());
            return sending.confirm(contributions.token(address)) ? 1 : 0;
        }));
        drafters.forEach(it -> work.add(() -> takeWhatComes(it, colleagues)));
        var done = AtOnce.all(work);
        assertThat(done.subList(0, colleagues)).as("none lost").containsOnly(1);
        assertThat(done.subList(colleagues, done.size()).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("pieces taken, whoever took them")
                .isEqualTo(colleagues * 2);
        var reasons = position(ONE).reasons().plain();
        var traces = portal.as(team.drafter(), () -> reading.taken(asked.id(), null, ONE));
        Map<ContributionId, String> byAuthor = traces.stream()
                .collect(Collectors.groupingBy(
                        TakenWords::contribution,
                        Collectors.mapping(it -> it.words().plain(), Collectors.joining("\n\n"))));
        written.forEach((address, points) -> {
            var id = contributions.idOf(address);
            assertThat(portal.as(team.drafter(), () -> reading.open(id))
                            .pieces()
                            .getFirst()
                            .points()
                            .plain())
                    .as("unchanged")
                    .isEqualTo(points);
            for (Sentence sentence : org.concordat.text.Text.ofPlain(points).sentences()) {
                var words = sentence.words().plain();
                assertThat(reasons).containsOnlyOnce(words);
                assertThat(byAuthor.get(id)).as("traced to its author").containsOnlyOnce(words);
            }
        });
        assertThat(reasons).startsWith("Too costly.");
        assertThat(database.sql("select count(*) from position_aside where response_id = ?")
                        .param(room().id().value())
                        .query(Integer.class)
                        .single())
                .as("no drafter is left with a choice to make")
                .isZero();
    }

    /** Takes the first sentence of each that comes, and then the rest, until all of all are taken. */
    private int takeWhatComes(PersonId drafter, int expected) {
        int taken = 0;
        long until = System.nanoTime() + java.util.concurrent.TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < until) {
            var list = portal.as(drafter, () -> reading.list(asked.id()));
            int whole = 0;
            for (var one : list) {
                var piece = portal.as(drafter, () -> reading.open(one.id()))
                        .pieces()
                        .getFirst();
                if (piece.times() == 2) {
                    whole++;
                    continue;
                }
                var rest = piece.times() == 0 ? Set.of(0) : Set.of(1, 2);
                try {
                    portal.as(drafter, () -> taking.take(one.id(), null, ONE, rest, piece.times()));
                    taken++;
                } catch (TakenMeanwhile another) {
                    // as meant: another drafter was quicker
                }
            }
            if (whole == expected) {
                return taken;
            }
        }
        return taken;
    }

    private void take(ContributionId id, Target target, Set<Integer> sentences, int times) {
        portal.as(team.drafter(), () -> taking.take(id, null, target, sentences, times));
    }

    private PositionInRoom position(Target target) {
        return room().positions().stream()
                .filter(it -> it.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private ResponseRoom room() {
        return portal.as(team.drafter(), () -> ours.room(asked.id())).orElseThrow();
    }

    private int traces(ContributionId id) {
        return database.sql("select count(*) from contribution_taken where contribution_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
