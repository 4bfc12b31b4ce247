package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestMessages;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.TooLong;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.Appeal.Outcome;
import org.concordat.moderation.spi.Verdict;
import org.concordat.record.ListedPosition;
import org.concordat.record.ModerationFigures;
import org.concordat.record.PositionFilter;
import org.concordat.record.PositionReading;
import org.concordat.record.ReaderReport;
import org.concordat.record.ReaderReport.Reason;
import org.concordat.record.ReaderReports;
import org.concordat.record.ResponseReading;
import org.concordat.response.OurResponses;
import org.concordat.response.ResponseState;
import org.concordat.response.TestResponses;
import org.concordat.response.Withdrawing;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports of readers, appeals of authors, and what moderators open again. */
@PortalTest
class LookedAtAgainTests {

    private static final AtomicInteger NETWORK = new AtomicInteger();
    private static final Set<DecisionReason> PERSONAL = EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA);

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
    CaseFiles caseFiles;

    @Autowired
    Deciding deciding;

    @Autowired
    PublishingSeveral several;

    @Autowired
    SecondLooks looks;

    @Autowired
    Appealing appealing;

    @Autowired
    ReaderReports reports;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    OurResponses ours;

    @Autowired
    PositionReading positions;

    @Autowired
    ResponseReading record;

    @Autowired
    ModerationFigures figures;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    PersonId moderator;
    PersonId another;
    Reference response;
    CaseId subject;

    /** Of fourteen letters, and in no other test. */
    String name;

    @BeforeEach
    void setUp() {
        name = "Mrs N" + Long.toString(System.nanoTime(), 36).substring(0, 9).replaceAll("[0-9]", "x");
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        moderator = staff.aModerator();
        another = staff.aModerator();
        response =
                responses.aSubmittedResponse(council, asked, name + " says no.").reference();
        subject = portal.as(moderator, () -> cases.caseOf(council)).id();
    }

    @Test
    void opensAgainWhatWasDecidedAndRedactsItFurther() {
        publishWhole(moderator);
        var before = row();
        portal.as(another, () -> looks.openAgain(subject, "A patient is named."));
        assertThat(published()).as("it stays public").containsExactly(name + " says no.");
        decide(another, redacting(14));
        assertThat(published()).containsExactly("[redacted: name] says no.");
        assertThat(nowhereOnTheRecord(name)).isTrue();
        assertThat(row().publishedAt()).as("since when it is public").isEqualTo(before.publishedAt());
        assertThat(history()).containsSubsequence("SUBMITTED", "PUBLISH", "OPENED_AGAIN", "PUBLISH_REDACTED");
    }

    @Test
    void startsFromWhatWasDecidedLast() {
        decide(moderator, redacting(14));
        portal.as(another, () -> looks.openAgain(subject, "Once more."));
        var draft = open(another).draft();
        assertThat(draft.redactions()).containsExactly(new RedactionRequest(key(), 0, 14, RedactionReason.NAME));
        assertThat(draft.reasons()).isEqualTo(PERSONAL);
        decide(another, redacting(14));
        assertThat(history()).endsWith("KEPT");
    }

    @Test
    void refusesToOpenWhatWaitsOrWasWithdrawn() {
        assertThatThrownBy(() -> portal.as(another, () -> looks.openAgain(subject, "Why not?")))
                .isInstanceOf(NotDecided.class);
        publishWhole(moderator);
        assertThatThrownBy(() -> portal.as(another, () -> looks.openAgain(subject, " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> portal.as(another, () -> looks.openAgain(subject, "x".repeat(2_001))))
                .isInstanceOf(TooLong.class);
        portal.as(council.approver(), () -> withdrawing.withdraw(response, "In error."));
        assertThatThrownBy(() -> portal.as(another, () -> looks.openAgain(subject, "Why not?")))
                .isInstanceOf(NotDecided.class);
    }

    @Test
    void isNotThereForModeratorsOfOtherConsultations() {
        publishWhole(moderator);
        var elsewhere = staff.aModeratorFor(consultations.anOpenConsultation());
        assertThatThrownBy(() -> portal.as(elsewhere, () -> looks.of(subject))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(elsewhere, () -> looks.openAgain(subject, "Why not?")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(elsewhere, () -> looks.hide(subject)))
                .isInstanceOf(NotFound.class);
        for (var person : List.of(council.approver(), staff.anOwner())) {
            assertThatThrownBy(() -> portal.as(person, () -> looks.hide(subject)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    @Tag("T58")
    void keepsModeratorsFromHidingWhatIsTheirOwnOrganisations() {
        publishWhole(moderator);
        var partial = staff.aModeratorOf(council);
        assertThatThrownBy(() -> portal.as(partial, () -> looks.openAgain(subject, "Why not?")))
                .isInstanceOf(OwnOrganisation.class);
        assertThatThrownBy(() -> portal.as(partial, () -> looks.hide(subject))).isInstanceOf(OwnOrganisation.class);
    }

    @Test
    void countsReportsOnOneThingAsOneCase() {
        publishWhole(moderator);
        var position = position();
        for (var about : List.of(response, position, response)) {
            assertThat(report(about, "She is my neighbour.", "")).isEqualTo(ReaderReports.Outcome.TAKEN);
        }
        var look = portal.as(another, () -> looks.of(subject));
        assertThat(look.occasion()).isEqualTo(Occasion.REPORT);
        assertThat(look.reported()).isEqualTo(3);
        assertThat(look.reports()).extracting(Report::about).containsExactlyInAnyOrder(response, position, response);
        assertThat(portal.as(another, () -> cases.waitingOf(council)).id()).isEqualTo(subject);
    }

    @Test
    void losesNoReportOfManyAtOnce() {
        publishWhole(moderator);
        var taken = AtOnce.times(8, () -> report(response, "She is my neighbour.", ""));
        assertThat(taken).containsOnly(ReaderReports.Outcome.TAKEN);
        assertThat(portal.as(another, () -> looks.of(subject)).reported()).isEqualTo(8);
    }

    @Test
    @Tag("T1")
    void answersAReportOnWhatIsHiddenAsOnWhatNeverWas() {
        var never = new Reference("R-0000-0000");
        assertThat(report(response, "It waits.", "")).isEqualTo(ReaderReports.Outcome.NOT_THERE);
        publishWhole(moderator);
        report(response, "She is my neighbour.", "");
        portal.as(another, () -> looks.hide(subject));
        assertThat(report(response, "Hidden.", ""))
                .isEqualTo(report(never, "Never.", ""))
                .isEqualTo(ReaderReports.Outcome.NOT_THERE);
        assertThat(report(response, "Hidden.", "no address"))
                .isEqualTo(report(never, "Never.", "no address"))
                .isEqualTo(ReaderReports.Outcome.ADDRESS_UNREADABLE);
    }

    @Test
    @Tag("T24")
    void hidesAndBringsBackTheSame() {
        publishWhole(moderator);
        var before = rows();
        var position = position();
        report(response, "She is my neighbour.", "");
        portal.as(another, () -> looks.hide(subject));
        assertThat(published()).isEmpty();
        assertThat(nowhereOnTheRecord(name)).isTrue();
        assertThat(record.removed(response))
                .hasValueSatisfying(it -> assertThat(it.reason()).isNull());
        assertThat(record.removed(position)).isPresent();
        assertThat(responsesCounted()).isZero();
        assertThat(history()).endsWith("HIDDEN");
        decide(another, Decision.publish());
        assertThat(rows()).isEqualTo(before);
        assertThat(record.removed(response)).isEmpty();
        assertThat(record.removed(position)).isEmpty();
        assertThat(responsesCounted()).isEqualTo(1);
        assertThat(history()).endsWith("KEPT");
    }

    @Test
    void leavesATraceOfWhatIsRemovedForGood() {
        publishWhole(moderator);
        report(response, "She is my neighbour.", "");
        portal.as(another, () -> looks.hide(subject));
        decide(another, Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, ""));
        assertThat(record.removed(response))
                .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo("THIRD_PARTY_PERSONAL_DATA"));
        assertThat(published()).isEmpty();
        assertThat(room()).isEqualTo(ResponseState.WITHHELD);
    }

    @Test
    void leavesNoTraceOfWhatWasNeverPublic() {
        decide(moderator, Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, ""));
        assertThat(record.removed(response)).isEmpty();
        assertThatThrownBy(() -> portal.as(another, () -> looks.hide(subject))).isInstanceOf(AlreadyDecided.class);
        portal.as(another, () -> looks.openAgain(subject, "Once more."));
        assertThatThrownBy(() -> portal.as(another, () -> looks.hide(subject))).isInstanceOf(NotDecided.class);
        assertThat(record.removed(response)).isEmpty();
    }

    @Test
    void tellsWhatItsOrganisationWithdrewWhileItWasHidden() {
        publishWhole(moderator);
        report(response, "She is my neighbour.", "");
        portal.as(another, () -> looks.hide(subject));
        portal.as(council.approver(), () -> withdrawing.withdraw(response, "In error."));
        assertThat(record.removed(response)).isEmpty();
        assertThat(record.retracted(response)).isPresent();
        assertThatThrownBy(() -> decide(another, Decision.publish())).isInstanceOf(AlreadyDecided.class);
        assertThat(published()).isEmpty();
    }

    @Test
    void forgetsWhoReportedOnceTheyWereAnswered() {
        publishWhole(moderator);
        report(response, "She is my neighbour.", "Reader@Example.org");
        decide(another, Decision.publish());
        assertThat(addresses()).isZero();
        assertThat(mails("report-kept")).containsExactly("reader@example.org");
        report(response, "Still.", "reader@example.org");
        assertThat(mails("report-taken-back")).isEmpty();
        portal.as(council.approver(), () -> withdrawing.withdraw(response, "In error."));
        assertThat(addresses()).isZero();
        assertThat(mails("report-taken-back")).containsExactly("reader@example.org");
    }

    @Test
    void isPublishedByWhoeverReadsItAndNeverAmongSeveral() {
        var gps = teams.aGpGroup();
        var clean = responses
                .aSubmittedResponse(gps, asked, "The board needs powers.")
                .reference();
        var id = portal.as(moderator, () -> cases.waitingOf(gps)).id();
        portal.as(moderator, () -> cases.publish(id));
        report(clean, "I do not agree.", "");
        assertThat(portal.as(another, () -> several.publish(List.of(id))))
                .containsExactly(Map.entry(id, PublishingSeveral.Outcome.NOT_CLEAN));
    }

    @Test
    void stopsWhoeverReportsTooOften() {
        publishWhole(moderator);
        var outcomes = new ArrayList<ReaderReports.Outcome>();
        for (int i = 0; i < 11; i++) {
            outcomes.add(reports.report(new ReaderReport(response, Reason.OTHER, "", ""), "203.0.113.77"));
        }
        assertThat(outcomes.subList(0, 10)).containsOnly(ReaderReports.Outcome.TAKEN);
        assertThat(outcomes.getLast()).isEqualTo(ReaderReports.Outcome.TOO_OFTEN);
    }

    @Test
    void takesNoMoreReportsOnOneThingThanModeratorsNeedAndSaysSo() {
        publishWhole(moderator);
        var outcomes = new ArrayList<ReaderReports.Outcome>();
        for (int i = 0; i < 51; i++) {
            outcomes.add(report(response, "", ""));
        }
        assertThat(outcomes.subList(0, 50)).containsOnly(ReaderReports.Outcome.TAKEN);
        assertThat(outcomes.getLast()).isEqualTo(ReaderReports.Outcome.ENOUGH);
        assertThat(portal.as(another, () -> looks.of(subject)).reported()).isEqualTo(50);
    }

    @Test
    @Tag("T58")
    void hasAnAppealDecidedByAnotherModerator() {
        decide(moderator, Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, "It names a patient."));
        portal.as(council.approver(), () -> appealing.appeal(subject, "She agreed to be named."));
        assertThat(portal.as(moderator, () -> cases.waitingOf(council)).ownOrganisation())
                .isTrue();
        assertThatThrownBy(() -> open(moderator)).isInstanceOf(OwnOrganisation.class);
        assertThatThrownBy(() -> portal.as(moderator, () -> deciding.decide(subject, version(), Decision.publish())))
                .isInstanceOf(OwnOrganisation.class);
        var look = portal.as(another, () -> looks.of(subject));
        assertThat(Objects.requireNonNull(look.appeal()).words()).isEqualTo("She agreed to be named.");
        var against = Objects.requireNonNull(look.against());
        assertThat(against.verdict()).isEqualTo(Verdict.Kind.WITHHOLD);
        assertThat(against.note()).isEqualTo("It names a patient.");
        decide(another, Decision.publish());
        assertThat(published()).containsExactly(name + " says no.");
        assertThat(explanation().lastWord()).isTrue();
        assertThat(appealOutcome()).isEqualTo(Outcome.CHANGED.name());
    }

    @Test
    void letsTheDecisionStandAndSaysSo() {
        long before = figures.all().getOrDefault("APPEAL.STANDS", 0L);
        decide(moderator, Decision.against(Verdict.Kind.RETURN, PERSONAL, ""));
        portal.as(council.approver(), () -> appealing.appeal(subject, "She agreed."));
        assertThat(room()).isEqualTo(ResponseState.IN_MODERATION);
        decide(another, Decision.against(Verdict.Kind.RETURN, PERSONAL, "A patient stays a patient."));
        assertThat(appealOutcome()).isEqualTo(Outcome.STANDS.name());
        assertThat(figures.all()).containsEntry("APPEAL.STANDS", before + 1);
    }

    @Test
    void isAppealedOnceByItsAuthorsApproversAndAdministrators() {
        publishWhole(moderator);
        assertThatThrownBy(() -> portal.as(council.approver(), () -> appealing.appeal(subject, "No.")))
                .as("published whole")
                .isInstanceOf(NotDecided.class);
        portal.as(moderator, () -> looks.openAgain(subject, "Once more."));
        assertThatThrownBy(() -> portal.as(council.approver(), () -> appealing.appeal(subject, "No.")))
                .as("it waits")
                .isInstanceOf(NotDecided.class);
        decide(moderator, redacting(14));
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> appealing.appeal(subject, "No.")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(teams.aGpGroup().approver(), () -> appealing.appeal(subject, "No.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(council.approver(), () -> appealing.appeal(subject, " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> portal.as(council.approver(), () -> appealing.appeal(subject, "x".repeat(2_001))))
                .isInstanceOf(TooLong.class);
        portal.as(council.approver(), () -> appealing.appeal(subject, "She agreed."));
        assertThatThrownBy(() -> portal.as(council.approver(), () -> appealing.appeal(subject, "Twice.")))
                .isInstanceOf(NotDecided.class);
        decide(another, redacting(14));
        assertThatThrownBy(() -> portal.as(council.approver(), () -> appealing.appeal(subject, "Again.")))
                .as("a decision on an appeal is the last word")
                .isInstanceOf(NotDecided.class);
    }

    @Test
    void staysTheLastWordWhenReadersReportItAndItIsKept() {
        decide(moderator, Decision.publish(redacting(14).redactions(), PERSONAL, "It names a patient."));
        portal.as(council.approver(), () -> appealing.appeal(subject, "She agreed."));
        decide(another, redacting(14));
        report(response, "She is my neighbour.", "");
        decide(moderator, redacting(14));
        assertThatThrownBy(() -> portal.as(council.approver(), () -> appealing.appeal(subject, "Again.")))
                .isInstanceOf(NotDecided.class);
        assertThat(explanation().note()).isEqualTo("It names a patient.");
        assertThat(Objects.requireNonNull(explanation().appeal()).outcome()).isEqualTo(Outcome.STANDS);
    }

    @Test
    @Tag("T58")
    void takesNoAppealThatNobodyCouldDecide() {
        decide(moderator, Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, ""));
        var partial = staff.aModeratorOf(council);
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("delete from person_role where role = 'MODERATOR' and person_id not in (?, ?, ?)")
                    .params(moderator.value(), partial.value(), another.value())
                    .update();
            accountOf(another, "now()");
            assertThatThrownBy(() -> portal.as(council.approver(), () -> appealing.appeal(subject, "She agreed.")))
                    .isInstanceOf(NobodyToDecide.class);
            accountOf(another, "null");
            portal.as(council.approver(), () -> appealing.appeal(subject, "She agreed."));
        });
    }

    private void accountOf(PersonId person, String disabledAt) {
        database.sql("update person set disabled_at = " + disabledAt + " where id = ?")
                .param(person.value())
                .update();
    }

    @Test
    void takesOneOfManyAppealsAtOnce() {
        decide(moderator, Decision.against(Verdict.Kind.WITHHOLD, PERSONAL, ""));
        var taken = AtOnce.times(6, () -> {
            try {
                portal.as(council.approver(), () -> appealing.appeal(subject, "She agreed."));
                return true;
            } catch (NotDecided second) {
                return false;
            }
        });
        assertThat(taken).filteredOn(it -> it).hasSize(1);
    }

    private void publishWhole(PersonId by) {
        decide(by, Decision.publish());
    }

    private void decide(PersonId by, Decision decision) {
        portal.as(by, () -> deciding.decide(subject, version(), decision));
    }

    private Decision redacting(int end) {
        return Decision.publish(List.of(new RedactionRequest(key(), 0, end, RedactionReason.NAME)), PERSONAL, "");
    }

    private static String key() {
        return "question-1";
    }

    private int version() {
        return database.sql("select version from moderation_case where id = ?")
                .param(subject.value())
                .query(Integer.class)
                .single();
    }

    private CaseFile open(PersonId by) {
        return portal.as(by, () -> caseFiles.open(subject, Locale.UK));
    }

    private List<String> history() {
        return open(another).history().stream()
                .map(HistoryLine::what)
                .filter(it -> !it.equals(HistoryLine.OPENED))
                .toList();
    }

    private ReaderReports.Outcome report(Reference about, String words, String address) {
        // Each from a network of its own, as readers are.
        int from = NETWORK.incrementAndGet();
        return reports.report(
                new ReaderReport(about, Reason.PERSONAL_DATA, words, address),
                "10.%d.%d.1".formatted(from / 250, from % 250));
    }

    private Reference position() {
        return positions
                .positions(PositionFilter.everything(asked.slug()), null)
                .items()
                .getFirst()
                .reference();
    }

    private List<String> published() {
        return positions.positions(PositionFilter.everything(asked.slug()), null).items().stream()
                .map(it -> TestMessages.read(it.text().plain()))
                .toList();
    }

    private ListedPosition listed() {
        return positions
                .positions(PositionFilter.everything(asked.slug()), null)
                .items()
                .getFirst();
    }

    private ResponseReading.ListedResponse row() {
        return record.find(response).versions().getFirst();
    }

    private List<Object> rows() {
        return List.of(row(), listed(), record.positions(response, 1));
    }

    private int responsesCounted() {
        return database.sql("select responses from record.consultation_figures where consultation = ?")
                .param(asked.slug().value())
                .query(Integer.class)
                .single();
    }

    private ResponseState room() {
        return portal.as(council.drafter(), () -> ours.room(asked.id()))
                .orElseThrow()
                .state();
    }

    private Explanation explanation() {
        return Objects.requireNonNull(portal.as(council.drafter(), () -> ours.room(asked.id()))
                .orElseThrow()
                .explanation());
    }

    private String appealOutcome() {
        return database.sql("select outcome from moderation_appeal where case_id = ?")
                .param(subject.value())
                .query(String.class)
                .single();
    }

    private int addresses() {
        return database.sql("select count(*) from moderation_report where case_id = ? and address is not null")
                .param(subject.value())
                .query(Integer.class)
                .single();
    }

    private List<String> mails(String template) {
        return database.sql("select recipient from mail_message where template = ?")
                .param(template)
                .query(String.class)
                .list();
    }

    private boolean nowhereOnTheRecord(String words) {
        return database
                .sql("select tablename from pg_tables where schemaname = 'record'")
                .query(String.class)
                .list()
                .stream()
                .allMatch(
                        table -> database.sql("select count(*) from record." + table + " t where t::text ilike :words")
                                        .param("words", "%" + words + "%")
                                        .query(Integer.class)
                                        .single()
                                == 0);
    }
}
