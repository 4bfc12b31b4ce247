package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.CloseRefused;
import org.concordat.consultation.CloseRefused.Fault;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.MovingTheClose;
import org.concordat.consultation.Phase;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.mail.TestOutbox;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A consultation that closes later than was said, and what that means to those who answer it. */
@PortalTest
class MovingTheCloseTests {

    private static final Instant OPENS = Instant.parse("2010-07-19T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2010-10-11T22:59:59.999999Z");
    private static final Instant BEFORE = Instant.parse("2010-10-10T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2010-10-12T12:00:00Z");
    private static final LocalDateTime LATER = LocalDateTime.parse("2010-11-05T17:00");

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestOutbox mails;

    @Autowired
    MovingTheClose moving;

    @Autowired
    ConsultationReading reading;

    @Autowired
    org.concordat.record.ConsultationReading record;

    @Autowired
    JdbcClient database;

    Asked asked;
    PersonId owner;

    @BeforeEach
    void setUp() {
        asked = consultations.aConsultation(OPENS, CLOSES);
        owner = staff.anOwnerOf(asked);
    }

    @Test
    void closesLaterOnEveryFaceAndSaysWhy() {
        var closesAt = extend(BEFORE, LATER);
        assertThat(closesAt).isEqualTo(Instant.parse("2010-11-05T17:00:59.999999Z"));
        assertThat(portal.at(
                        closesAt,
                        () -> portal.as(owner, () -> reading.now(asked.id()).phase())))
                .isEqualTo(Phase.OPEN);
        assertThat(record.head(asked.slug())).hasValueSatisfying(it -> {
            assertThat(it.window().closesAt()).isEqualTo(closesAt);
            assertThat(it.dateChanges()).singleElement().satisfies(change -> {
                assertThat(change.closedBefore()).isEqualTo(CLOSES);
                assertThat(change.closesNow()).isEqualTo(closesAt);
                assertThat(change.reopened()).isFalse();
                assertThat(change.reason()).isEqualTo("Many asked for it.");
            });
        });
        assertThat(portal.as(owner, () -> moving.of(asked.id()))).hasSize(1);
    }

    @Test
    void keepsWhatWasPromisedBeforeInSight() {
        var first = extend(BEFORE, LATER);
        portal.at(first.plusSeconds(60), () -> move(owner, first, LATER.plusDays(7), "Closed by a fault."));
        assertThat(record.head(asked.slug()).orElseThrow().dateChanges())
                .extracting(it -> it.reopened() + " " + it.closedBefore())
                .containsExactly("true " + first, "false " + CLOSES);
    }

    @Test
    void tellsThoseWhoWriteAndNobodyElse() {
        var writing = teams.aCouncil();
        var done = teams.aCouncil();
        var elsewhere = teams.aCouncil();
        portal.at(BEFORE, () -> {
            responses.aDraft(writing, asked, "Ours.");
            responses.aSubmittedResponse(done, asked, "Done.");
            return responses.aDraft(elsewhere, consultations.anOpenConsultation(), "Elsewhere.");
        });
        mails.empty();
        extend(BEFORE, LATER);
        await().atMost(Duration.ofSeconds(20)).until(() -> sent("consultation-extended", writing) == 1);
        assertThat(sent("consultation-extended", done)).isZero();
        assertThat(sent("consultation-extended", elsewhere)).isZero();
    }

    @Test
    void takesResponsesAgainOnceItIsReopened() {
        var team = teams.aCouncil();
        portal.at(BEFORE, () -> responses.aDraft(team, asked, "Ours."));
        mails.empty();
        var closesAt = extend(AFTER, LATER);
        assertThat(record.head(asked.slug())
                        .orElseThrow()
                        .dateChanges()
                        .getFirst()
                        .reopened())
                .isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> sent("consultation-reopened", team) == 1);
        assertThat(portal.at(closesAt, () -> responses.submit(team, asked)).submittedAt())
                .isEqualTo(closesAt);
    }

    @ParameterizedTest
    @Tag("T46")
    @CsvSource({
        "2010-10-10T12:00:00Z, 2010-10-11T23:58, NOT_LATER",
        "2010-10-10T12:00:00Z, 2010-10-11T23:59, NOT_LATER",
        "2010-10-12T12:00:00Z, 2010-10-12T12:59, PAST",
        "2010-10-10T12:00:00Z, 2011-10-11T12:00, TOO_FAR"
    })
    void refusesAMomentThatItCannotBeMovedTo(Instant now, LocalDateTime until, Fault fault) {
        refused(fault, () -> portal.at(now, () -> move(owner, CLOSES, until, "Why.")));
        assertThat(record.head(asked.slug()).orElseThrow().dateChanges()).isEmpty();
    }

    @Test
    void refusesToSayNothingOrTooMuchOfWhy() {
        refused(Fault.REASON_MISSING, () -> portal.at(BEFORE, () -> move(owner, CLOSES, LATER, " \u200b ")));
        refused(Fault.REASON_TOO_LONG, () -> portal.at(BEFORE, () -> move(owner, CLOSES, LATER, "x".repeat(2_001))));
        portal.at(BEFORE, () -> move(owner, CLOSES, LATER, "x".repeat(2_000)));
    }

    @Test
    void refusesWhatIsOver() {
        database.sql("update consultation set standing = 'WITHDRAWN' where id = ?")
                .param(asked.id().value())
                .update();
        refused(Fault.HAS_NONE, () -> extend(BEFORE, LATER));
    }

    @Test
    void refusesAnOwnerWhoHasReadAnEarlierClose() {
        extend(BEFORE, LATER);
        refused(Fault.MOVED_MEANWHILE, () -> extend(BEFORE, LATER.plusDays(1)));
    }

    @Test
    void movesItOnceWhereTwoOwnersDoAtTheSameMoment() {
        var another = staff.anOwnerOf(asked);
        Callable<Instant> one = () -> portal.at(BEFORE, () -> move(owner, CLOSES, LATER, "One."));
        Callable<Instant> two = () -> portal.at(BEFORE, () -> move(another, CLOSES, LATER.plusDays(1), "Two."));
        var outcomes = AtOnce.<Instant>settled(List.of(one, two));
        assertThat(outcomes)
                .filteredOn(it -> it.state() == Future.State.FAILED)
                .singleElement()
                .satisfies(it ->
                        assertThat(((CloseRefused) it.exceptionNow()).fault()).isEqualTo(Fault.MOVED_MEANWHILE));
        assertThat(record.head(asked.slug()).orElseThrow().dateChanges()).hasSize(1);
    }

    @Test
    void isNotThereForWhoeverDoesNotRunIt() {
        var another = staff.anOwnerOf(consultations.anOpenConsultation());
        assertThatThrownBy(() -> move(another, CLOSES, LATER, "Why.")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(another, () -> moving.of(asked.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> move(staff.aModerator(), CLOSES, LATER, "Why."))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> move(teams.aCouncil().drafter(), CLOSES, LATER, "Why."))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Instant extend(Instant now, LocalDateTime until) {
        return portal.at(now, () -> move(owner, CLOSES, until, "Many asked for it."));
    }

    private Instant move(PersonId by, Instant read, LocalDateTime until, String reason) {
        return portal.as(by, () -> moving.move(asked.id(), read, until, reason));
    }

    private static void refused(Fault fault, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        CloseRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private long sent(String template, Team team) {
        return database.sql("select count(*) from mail_message where template = ? and recipient = ?")
                .params(List.of(template, team.drafterEmail()))
                .query(Long.class)
                .single();
    }
}
