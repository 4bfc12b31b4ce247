package org.concordat.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.record.ConsultationReading;
import org.concordat.record.PositionReading;
import org.concordat.record.ResponseReading;
import org.concordat.reported.ReportRefused.Fault;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The editors record what the press reported, and somebody else checks it before it is public. */
@PortalTest
class ReportingTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    ReportedPositions reported;

    @Autowired
    RecordingReports recording;

    @Autowired
    CheckingReports checking;

    @Autowired
    PositionReading positions;

    @Autowired
    ResponseReading responses;

    @Autowired
    ConsultationReading record;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Asked asked;
    PersonId owner;
    PersonId another;
    Team council;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
        owner = staff.anOwnerOf(asked);
        another = staff.anOwnerOf(asked);
        council = teams.aCouncil();
    }

    @Test
    @Tag("T1")
    @Tag("T63")
    void isPublicAndCountedApartOnceSomebodyElseHasCheckedIt() {
        var reference = propose();
        assertThat(positions.versions(reference)).isEmpty();
        assertThat(portal.as(owner, () -> reported.find(reference))).isEmpty();
        portal.as(another, () -> checking.check(reference, 1));
        assertThat(positions.versions(reference)).singleElement().satisfies(it -> {
            assertThat(it.provenance()).isEqualTo(Provenance.REPORTED);
            assertThat(it.text().plain()).isEqualTo("It will cost too much.");
            assertThat(it.report()).satisfies(report -> {
                assertThat(report.source()).isEqualTo("The Gazette, 3 September 2010");
                assertThat(report.address()).isEqualTo("https://gazette.example/3");
                assertThat(report.speaker()).isEqualTo("Ann Ash");
            });
        });
        assertThat(record.head(asked.slug()).orElseThrow().figures()).satisfies(it -> {
            assertThat(it.reported()).isOne();
            assertThat(it.submitted()).isZero();
            assertThat(it.responses()).isZero();
        });
    }

    @Test
    void isCheckedByAModeratorToo() {
        var reference = propose();
        portal.as(staff.aModeratorFor(asked), () -> checking.check(reference, 1));
        assertThat(positions.versions(reference)).hasSize(1);
    }

    @Test
    @Tag("T58")
    void isCheckedByNobodyWhoRecordedIt() {
        var reference = propose();
        refused(Fault.OWN, () -> portal.as(owner, () -> checking.check(reference, 1)));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.sql("""
                        update reported_position set checked_by = recorded_by, checked_at = now() where reference = ?
                        """).param(reference.value()).update());
    }

    @Test
    @Tag("T14")
    void isPublishedOnceOfTwoAtOnce() {
        var reference = propose();
        Callable<Object> check = () -> portal.as(another, () -> {
            checking.check(reference, 1);
            return reference;
        });
        assertThat(AtOnce.settled(List.of(check, check)).stream().filter(it -> it.state() == Future.State.SUCCESS))
                .hasSize(1);
    }

    @Test
    @Tag("A2")
    void isThereForNobodyElse() {
        var reference = propose();
        var other = consultations.anOpenConsultation();
        for (var stranger : List.of(staff.anOwnerOf(other), staff.aModeratorFor(other))) {
            gone(() -> portal.as(stranger, () -> checking.check(reference, 1)));
            gone(() -> portal.as(stranger, () -> checking.sendBack(reference, 1, "No.")));
            gone(() -> portal.as(stranger, () -> reported.page(asked.id(), null)));
        }
        gone(() -> portal.as(staff.anOwnerOf(other), () -> recording.withdraw(reference, "No.")));
        gone(() -> portal.as(staff.anOwnerOf(other), () -> recording.correct(reference, said(), "No.")));
        gone(() -> portal.as(staff.anOwnerOf(other), () -> recording.propose(said())));
    }

    @Test
    void isPutRightBesideWhatStands() {
        var reference = propose();
        portal.as(another, () -> checking.check(reference, 1));
        refused(Fault.REASON_MISSING, () -> correct(reference, "It costs more.", " "));
        correct(reference, "It costs more.", "The paper printed a correction.");
        assertThat(positions.versions(reference)).hasSize(1);
        refused(Fault.STATE, () -> portal.as(another, () -> checking.check(reference, 1)));
        portal.as(another, () -> checking.check(reference, 2));
        assertThat(positions.versions(reference))
                .extracting(it -> it.text().plain())
                .containsExactly("It costs more.", "It will cost too much.");
        assertThat(portal.as(owner, () -> reported.find(reference)))
                .hasValueSatisfying(it -> assertThat(it.version()).isEqualTo(2));
    }

    @Test
    void goesBackWithAReasonAndComesAgain() {
        var reference = propose();
        refused(Fault.REASON_MISSING, () -> portal.as(another, () -> checking.sendBack(reference, 1, "")));
        portal.as(another, () -> checking.sendBack(reference, 1, "Another speaker."));
        assertThat(lines()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(ReportedState.SENT_BACK);
            assertThat(it.why()).isEqualTo("Another speaker.");
        });
        correct(reference, "It costs more.", "");
        assertThat(lines())
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(ReportedState.WAITING));
    }

    @Test
    @Tag("T24")
    void leavesATraceWhereItIsWithdrawn() {
        var reference = propose();
        portal.as(another, () -> checking.check(reference, 1));
        refused(Fault.REASON_MISSING, () -> portal.as(owner, () -> recording.withdraw(reference, "\n")));
        portal.as(owner, () -> recording.withdraw(reference, "The paper took it back."));
        assertThat(positions.versions(reference)).isEmpty();
        assertThat(responses.removed(reference))
                .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo("REPORT_WITHDRAWN"));
        assertThat(record.head(asked.slug()).orElseThrow().figures().reported()).isZero();
        refused(Fault.STATE, () -> portal.as(owner, () -> recording.withdraw(reference, "Again.")));
        refused(Fault.STATE, () -> correct(reference, "It costs more.", "Why not."));
    }

    @Test
    @Tag("T1")
    void leavesNoTraceOfWhatWasNeverPublic() {
        var reference = propose();
        portal.as(owner, () -> recording.withdraw(reference, "Wrong body."));
        assertThat(responses.removed(reference)).isEmpty();
    }

    @Test
    @Tag("A4")
    void isRefusedInWords() {
        refused(Fault.WORDS_MISSING, it -> with(it, " ", it.source(), it.address(), it.asAt()));
        refused(Fault.WORDS_TOO_LONG, it -> with(it, "x".repeat(5_001), it.source(), it.address(), it.asAt()));
        refused(Fault.SOURCE_MISSING, it -> with(it, "Said.", " ", it.address(), it.asAt()));
        refused(Fault.LINE_TOO_LONG, it -> with(it, "Said.", "x".repeat(301), it.address(), it.asAt()));
        refused(Fault.ADDRESS, it -> with(it, "Said.", it.source(), "javascript:alert(1)", it.asAt()));
        refused(Fault.DAY, it -> with(it, "Said.", it.source(), "", today().plusDays(1)));
        asked = consultations.aConsultation(
                clock.instant().plus(2, ChronoUnit.DAYS), clock.instant().plus(30, ChronoUnit.DAYS));
        owner = staff.anOwnerOf(asked);
        refused(Fault.NOT_RUNNING, this::propose);
    }

    @Test
    void waitsUntilItsOrganisationIsVerified() {
        council = teams.anUnverifiedOrganisation();
        var reference = propose();
        refused(Fault.NOT_VERIFIED, () -> portal.as(another, () -> checking.check(reference, 1)));
    }

    private NewReportedPosition said() {
        return new NewReportedPosition(
                asked.id(),
                council.id(),
                Target.ofQuestion(1),
                Stance.OPPOSE,
                "Ann Ash",
                "leader",
                Text.ofPlain("It will cost too much."),
                "The Gazette, 3 September 2010",
                "https://gazette.example/3",
                today(),
                false);
    }

    private static NewReportedPosition with(
            NewReportedPosition it, String words, String source, String address, LocalDate asAt) {
        return new NewReportedPosition(
                it.consultation(),
                it.organisation(),
                it.target(),
                it.stance(),
                it.speaker(),
                it.office(),
                Text.ofPlain(words),
                source,
                address,
                asAt,
                it.predatesConsultation());
    }

    private Reference propose() {
        return portal.as(owner, () -> recording.propose(said()));
    }

    private void correct(Reference reference, String words, String why) {
        var it = said();
        portal.as(
                owner, () -> recording.correct(reference, with(it, words, it.source(), it.address(), it.asAt()), why));
    }

    private List<ReportedLine> lines() {
        return portal.as(owner, () -> reported.page(asked.id(), null)).reports();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ConsultationClock.ZONE);
    }

    private void refused(Fault why, UnaryOperator<NewReportedPosition> how) {
        refused(why, () -> portal.as(owner, () -> recording.propose(how.apply(said()))));
    }

    private static void refused(Fault why, Runnable act) {
        assertThatExceptionOfType(ReportRefused.class)
                .isThrownBy(act::run)
                .satisfies(it -> assertThat(it.fault()).isEqualTo(why));
    }

    private static void gone(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }
}
