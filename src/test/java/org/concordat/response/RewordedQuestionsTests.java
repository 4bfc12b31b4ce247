package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.QuestionText;
import org.concordat.consultation.QuestionVersion;
import org.concordat.consultation.RewordingQuestions;
import org.concordat.consultation.RewordingRefused;
import org.concordat.consultation.RewordingRefused.Fault;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.record.OnQuestion;
import org.concordat.record.PositionReading;
import org.concordat.record.PublishedConsultation;
import org.concordat.record.QuestionReading;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Questions that are reworded while they can be answered, and what was written on them before. */
@PortalTest
class RewordedQuestionsTests {

    private static final String BETTER = "What, then, of number 1?";

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    RewordingQuestions rewording;

    @Autowired
    ConsultationReading reading;

    @Autowired
    QuestionReading record;

    @Autowired
    PositionReading positions;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Asked asked;
    PersonId owner;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
        owner = staff.anOwnerOf(asked);
    }

    @Test
    void readOtherwiseOnEveryFaceBesideWhatTheyWere() {
        assertThat(question().version()).isEqualTo(1);
        assertThat(reword(1, BETTER).number()).isEqualTo(2);
        assertThat(question().text()).isEqualTo(BETTER);
        assertThat(question().version()).isEqualTo(2);
        assertThat(record.question(asked.slug(), 1).orElseThrow().question()).satisfies(it -> {
            assertThat(it.text()).isEqualTo(BETTER);
            assertThat(it.wordings())
                    .extracting(PublishedConsultation.QuestionVersion::text)
                    .containsExactly("What of number 1?", BETTER);
            assertThat(it.wordings().getLast().reason()).isEqualTo("It was misread.");
        });
        reword(2, "And now?");
        assertThat(record.question(asked.slug(), 1).orElseThrow().question().wordings())
                .hasSize(3);
        assertThat(record.question(asked.slug(), 2).orElseThrow().question().wordings())
                .isEmpty();
    }

    @Test
    void leavesWhatWasSentBeforeOnItsWording() {
        var before = teams.aCouncil();
        cases.aPublishedResponse(before, asked, "Before.");
        reword(1, BETTER);
        var after = teams.aCouncil();
        cases.aPublishedResponse(after, asked, "After.");
        assertThat(positions.on(asked.slug(), org.concordat.kernel.Target.ofQuestion(1)))
                .extracting(it -> it.text().plain(), it -> it.onQuestion())
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("Before.", new OnQuestion(1, 2)),
                        org.assertj.core.api.Assertions.tuple("After.", new OnQuestion(2, 2)));
    }

    @Test
    void areToldToThoseWhoHaveWrittenOnThem() {
        var writing = teams.aCouncil();
        var elsewhere = teams.aCouncil();
        responses.aDraft(writing, asked, "Ours.");
        responses.aDraft(elsewhere, consultations.anOpenConsultation(), "Elsewhere.");
        reword(1, BETTER);
        await().atMost(Duration.ofSeconds(20)).until(() -> told(writing) == 1);
        assertThat(told(elsewhere)).isZero();
    }

    @Test
    void areRefusedWhereNothingWouldBeBetter() {
        refused(Fault.REASON_MISSING, 1, "T", BETTER, "", " ");
        refused(Fault.REASON_TOO_LONG, 1, "T", BETTER, "", "x".repeat(RewordingQuestions.REASON_MAXIMUM + 1));
        refused(Fault.TITLE_MISSING, 1, "", BETTER, "", "Why.");
        refused(Fault.TITLE_TOO_LONG, 1, "x".repeat(RewordingQuestions.TITLE_MAXIMUM + 1), BETTER, "", "Why.");
        refused(Fault.WORDS_MISSING, 1, "T", "\u200b", "", "Why.");
        refused(Fault.WORDS_TOO_LONG, 1, "T", "x".repeat(RewordingQuestions.WORDS_MAXIMUM + 1), "", "Why.");
        refused(Fault.GUIDANCE_TOO_LONG, 1, "T", BETTER, "x".repeat(RewordingQuestions.GUIDANCE_MAXIMUM + 1), "Why.");
        refused(Fault.NOTHING_CHANGED, 1, question().title(), question().text(), "", "Why.");
        assertThat(wordings()).isEmpty();
    }

    @Test
    @Tag("A2")
    void areRewordedByWhoeverRunsTheConsultationWhileItIsOpen() {
        var another = staff.anOwnerOf(consultations.anOpenConsultation());
        assertThatThrownBy(() -> portal.as(another, () -> publish(1, 1, BETTER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(owner, () -> publish(9, 1, BETTER))).isInstanceOf(NotFound.class);
        var drafter = teams.aCouncil().drafter();
        assertThatThrownBy(() -> portal.as(drafter, () -> publish(1, 1, BETTER)))
                .isInstanceOf(AccessDeniedException.class);
        var late = clock.instant().plus(Duration.ofDays(60));
        assertThatThrownBy(() -> portal.at(late, () -> reword(1, BETTER)))
                .isInstanceOfSatisfying(
                        RewordingRefused.class, it -> assertThat(it.fault()).isEqualTo(Fault.NOT_OPEN));
    }

    @Test
    @Tag("T44")
    void areRewordedByOneOfTwoAtOnce() {
        Callable<Boolean> mine = () -> {
            try {
                reword(1, BETTER);
                return true;
            } catch (RewordingRefused refused) {
                assertThat(refused.fault()).isEqualTo(Fault.OVERTAKEN);
                return false;
            }
        };
        Callable<Boolean> theirs = () -> {
            try {
                reword(1, "Theirs?");
                return true;
            } catch (RewordingRefused refused) {
                assertThat(refused.fault()).isEqualTo(Fault.OVERTAKEN);
                return false;
            }
        };
        assertThat(AtOnce.all(List.of(mine, theirs))).containsExactlyInAnyOrder(true, false);
        assertThat(wordings()).hasSize(2);
    }

    @Test
    void stayAsTheyWerePublished() {
        reword(1, BETTER);
        assertThatThrownBy(() -> database.sql("update question_version set text = 'Else' where consultation_id = ?")
                        .param(asked.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private QuestionText question() {
        return portal.as(owner, () -> reading.questions(asked.id())).getFirst();
    }

    private List<QuestionVersion> wordings() {
        return portal.as(owner, () -> reading.wordings(asked.id(), 1));
    }

    private QuestionVersion reword(int read, String text) {
        return portal.as(owner, () -> publish(1, read, text));
    }

    private QuestionVersion publish(int question, int read, String text) {
        return rewording.publish(asked.id(), question, read, "Title", text, "", "It was misread.");
    }

    private void refused(Fault fault, int read, String title, String text, String guidance, String reason) {
        assertThatThrownBy(() ->
                        portal.as(owner, () -> rewording.publish(asked.id(), 1, read, title, text, guidance, reason)))
                .isInstanceOfSatisfying(
                        RewordingRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private int told(Team team) {
        return database.sql("select count(*) from notice where kind = 'QUESTION_REWORDED' and person_id = ?")
                .param(team.drafter().value())
                .query(Integer.class)
                .single();
    }
}
