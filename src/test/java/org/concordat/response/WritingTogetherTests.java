package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.concordat.AtOnce;
import org.concordat.CountedStatements;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.response.SaveOutcome.Conflict;
import org.concordat.response.SaveOutcome.Merged;
import org.concordat.response.SaveOutcome.Saved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people in one text: nothing that any of them wrote is lost, and all of it can be found again. */
@PortalTest
class WritingTogetherTests {

    private static final Target FIRST = Target.ofQuestion(1);

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
    OurResponses ours;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    LayingAside laying;

    @Autowired
    PositionHistory history;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    PersonId rae;
    PersonId sam;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        rae = council.drafter();
        sam = teams.aMember(council, Role.DRAFTER);
    }

    @Test
    @Tag("T44")
    void keepsBothWhereTheyTouchDifferentSentences() {
        responses.aDraft(council, asked, "One stays. Two stays.");
        save(sam, 1, "One stays. Two of Sam.");
        assertThat(save(rae, 1, "One of Rae. Two stays.")).isInstanceOfSatisfying(Merged.class, it -> {
            assertThat(it.both().reasons().plain()).isEqualTo("One of Rae. Two of Sam.");
            assertThat(it.theirs().reasons().plain()).isEqualTo("One stays. Two of Sam.");
            assertThat(it.by()).startsWith("Member");
            assertThat(it.yourself()).isFalse();
        });
        assertThat(words()).isEqualTo("One of Rae. Two of Sam.");
    }

    @Test
    @Tag("T44")
    void goesOnFromWhatTheWriterHadBeforeThem() {
        responses.aDraft(council, asked, "One stays. Two stays.");
        save(sam, 1, "One stays. Two of Sam.");
        var merged = (Merged) save(rae, 1, "One of R. Two stays.");
        assertThat(save(rae, merged.apart(), "One of Rae. Two stays.")).isInstanceOf(Merged.class);
        assertThat(words()).isEqualTo("One of Rae. Two of Sam.");
    }

    @Test
    @Tag("T44")
    void laysAsideWhatTouchesTheSameSentenceUntilItsWriterHasChosen() {
        responses.aDraft(council, asked, "One stays.");
        save(sam, 1, "One of Sam.");
        assertThat(save(rae, 1, "One of Rae.")).isInstanceOfSatisfying(Conflict.class, it -> {
            assertThat(it.theirs().reasons().plain()).isEqualTo("One of Sam.");
            assertThat(it.base().reasons().plain()).isEqualTo("One stays.");
            assertThat(it.yourself()).isFalse();
        });
        save(rae, 1, "One of Rae, still.");
        assertThat(words()).isEqualTo("One of Sam.");
        assertThat(portal.as(rae, () -> laying.mine(responses.of(council, asked))))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.said().reasons().plain()).isEqualTo("One of Rae, still.");
                    assertThat(it.base().reasons().plain()).isEqualTo("One stays.");
                    assertThat(it.baseRevision()).isEqualTo(1);
                });
        assertThat(portal.as(sam, () -> laying.mine(responses.of(council, asked))))
                .isEmpty();
        var aside = portal.as(rae, () -> laying.mine(responses.of(council, asked)))
                .getFirst()
                .id();
        assertThatThrownBy(() -> portal.as(sam, () -> laying.settle(aside))).isInstanceOf(NotFound.class);
        portal.as(rae, () -> laying.settle(aside));
        assertThat(portal.as(rae, () -> laying.mine(responses.of(council, asked))))
                .isEmpty();
        assertThat(past().aside())
                .singleElement()
                .satisfies(it -> assertThat(it.said().reasons().plain()).isEqualTo("One of Rae, still."));
    }

    @Test
    @Tag("T44")
    void saysThatItWasTheWriterElsewhere() {
        responses.aDraft(council, asked, "One stays. Two stays.");
        save(rae, 1, "One of one tab. Two stays.");
        assertThat(save(rae, 1, "One stays. Two of another."))
                .isInstanceOfSatisfying(
                        Merged.class, it -> assertThat(it.yourself()).isTrue());
        assertThat(save(rae, 1, "One of a third tab. Two stays."))
                .isInstanceOfSatisfying(
                        Conflict.class, it -> assertThat(it.yourself()).isTrue());
    }

    @Test
    @Tag("T44")
    void losesNoSentenceOfManyWhoWriteAtTheSameMoment() {
        int writers = 8;
        var base = new ArrayList<String>();
        for (int i = 0; i < writers; i++) {
            base.add("Sentence " + i + " stays.");
        }
        responses.aDraft(council, asked, String.join(" ", base));
        var attempts = new ArrayList<Callable<SaveOutcome>>();
        for (int i = 0; i < writers; i++) {
            var mine = new ArrayList<>(base);
            mine.set(i, "Sentence " + i + " changed.");
            attempts.add(() -> save(rae, 1, String.join(" ", mine)));
        }
        assertThat(AtOnce.all(attempts)).noneMatch(Conflict.class::isInstance);
        for (int i = 0; i < writers; i++) {
            assertThat(words()).contains("Sentence " + i + " changed.");
        }
    }

    @Test
    @Tag("T44")
    void neverTakesARevisionThatDoesNotExistForTheBase() {
        responses.aDraft(council, asked, "One stays.");
        assertThat(save(sam, 9, "One of Sam.")).isInstanceOf(Conflict.class);
        assertThat(save(sam, -1, "One of Sam.")).isInstanceOf(Conflict.class);
        assertThat(words()).isEqualTo("One stays.");
    }

    @Test
    void readsTheSavesOfOneSittingAsOne() {
        responses.aDraft(council, asked, "One.");
        int revision = 1;
        for (var words : new String[] {"One. Two.", "One. Two. Three."}) {
            revision = ((Saved) save(rae, revision, words)).revision();
        }
        save(sam, revision, "One. Two. Three. Four of Sam.");
        var lines = past().revisions();
        assertThat(lines)
                .extracting(it -> it.said().reasons().plain())
                .containsExactly("One. Two. Three. Four of Sam.", "One. Two. Three.");
        assertThat(lines).extracting(it -> it.before().reasons().plain()).containsExactly("One. Two. Three.", "");
        assertThat(lines).extracting(PositionRevision::how).containsOnly(Revised.WRITTEN);
    }

    @Test
    void showsAMergeInTheHistoryAsOneOfWhoeverCameSecond() {
        responses.aDraft(council, asked, "One stays. Two stays.");
        save(sam, 1, "One stays. Two of Sam.");
        save(rae, 1, "One of Rae. Two stays.");
        assertThat(past().revisions())
                .extracting(PositionRevision::how, it -> it.said().reasons().plain())
                .containsExactly(
                        tuple(Revised.MERGED, "One of Rae. Two of Sam."),
                        tuple(Revised.WRITTEN, "One stays. Two of Sam."),
                        tuple(Revised.WRITTEN, "One stays. Two stays."));
    }

    @Test
    void goesOnThroughTheVersions() {
        cases.aPublishedResponse(council, asked, "Version one.");
        portal.as(rae, () -> beginning.startNewVersion(asked.id()));
        save(rae, 1, "Version two.");
        assertThat(past().revisions())
                .extracting(
                        PositionRevision::version,
                        PositionRevision::how,
                        it -> it.said().reasons().plain())
                .containsExactly(
                        tuple(2, Revised.WRITTEN, "Version two."),
                        tuple(2, Revised.CARRIED, "Version one."),
                        tuple(1, Revised.WRITTEN, "Version one."));
    }

    @Test
    void readsALongHistoryInPagesAndAFixedNumberOfStatements() {
        responses.aDraft(council, asked, "Begun.");
        int few = CountedStatements.of(() -> past());
        int revision = 1;
        for (int i = 0; i < PositionHistory.PAGE + 5; i++) {
            revision = ((Saved) save(i % 2 == 0 ? sam : rae, revision, "Saved " + i + ".")).revision();
        }
        assertThat(CountedStatements.of(() -> past())).isEqualTo(few);
        var first = past();
        assertThat(first.revisions()).hasSize(PositionHistory.PAGE);
        assertThat(first.more()).isTrue();
        var second = portal.as(
                rae,
                () -> history.of(
                        responses.of(council, asked), FIRST, first.revisions().getLast()));
        assertThat(second.revisions()).hasSize(6);
        assertThat(second.more()).isFalse();
        assertThat(first.revisions().getLast().before())
                .isEqualTo(second.revisions().getFirst().said());
    }

    @Test
    void thinsOutWhatIsOldAndStillFindsABase() {
        var start = clock.instant();
        responses.aDraft(council, asked, "One stays. Two begun.");
        int revision = 1;
        for (int i = 2; i <= 100; i++) {
            int from = revision;
            var words = "One stays. Two is " + i + ".";
            revision = ((Saved) portal.at(start.plus(Duration.ofMinutes(2L * i)), () -> save(sam, from, words)))
                    .revision();
        }
        long kept = database.sql("""
                select count(*) from position_revision r join position p on p.id = r.position_id
                join response v on v.id = p.response_id where v.consultation_id = :asked
                """)
                .param("asked", asked.id().value())
                .query(Long.class)
                .single();
        assertThat(kept).isBetween(60L, 70L);
        assertThat(past().revisions()).hasSize(2);
        assertThat(portal.at(start.plus(Duration.ofHours(5)), () -> save(rae, 20, "One of Rae. Two is 20.")))
                .as("the base was thinned out, so that the same sentence counts as touched")
                .isInstanceOf(Conflict.class);
        assertThat(portal.at(start.plus(Duration.ofHours(5)), () -> save(rae, 90, "One of Rae. Two is 90.")))
                .isInstanceOf(Merged.class);
    }

    @Test
    void isNeverChanged() {
        responses.aDraft(council, asked, "One.");
        assertThatThrownBy(() ->
                        database.sql("update position_revision set said = '{}'").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Tag("A2")
    void isNotThereForOthers() {
        responses.aDraft(council, asked, "Ours.");
        var stranger = teams.aGpGroup().drafter();
        assertThatThrownBy(() -> portal.as(stranger, () -> history.of(responses.of(council, asked), FIRST, null)))
                .isInstanceOf(NotFound.class);
        var response = portal.as(rae, () -> ours.room(asked.id())).orElseThrow().id();
        assertThatThrownBy(() -> portal.as(
                        stranger, () -> laying.lay(response, FIRST, 1, PositionDraft.plain(Stance.OPPOSE, "Mine."))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("T43")
    void keepsWordsThatCameTooLateAndChangesNothingOfTheResponse() {
        responses.aSubmittedResponse(council, asked, "As sent.");
        var response = portal.as(rae, () -> ours.room(asked.id())).orElseThrow().id();
        assertThatThrownBy(() -> save(rae, 1, "Too late.")).isInstanceOf(WrongState.class);
        portal.as(rae, () -> laying.lay(response, FIRST, 1, PositionDraft.plain(Stance.OPPOSE, "Too late.")));
        assertThat(portal.as(rae, () -> laying.mine(responses.of(council, asked))))
                .singleElement()
                .satisfies(it -> assertThat(it.said().reasons().plain()).isEqualTo("Too late."));
        assertThat(words()).isEqualTo("As sent.");
    }

    private SaveOutcome save(PersonId who, int base, String words) {
        return portal.as(who, () -> drafting.save(asked.id(), FIRST, base, PositionDraft.plain(Stance.OPPOSE, words)));
    }

    private String words() {
        return portal.as(rae, () -> ours.room(asked.id()))
                .orElseThrow()
                .positions()
                .getFirst()
                .reasons()
                .plain();
    }

    private PositionPast past() {
        return portal.as(rae, () -> history.of(responses.of(council, asked), FIRST, null));
    }
}
