package org.concordat.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.DecisionReading;
import org.concordat.response.RecordReading;
import org.concordat.response.ResponseId;
import org.concordat.response.SignOffReading;
import org.concordat.response.TestResponses;
import org.concordat.signoff.DecisionRefused.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing where it is an executive decision, and what is kept of that. */
@PortalTest
class DecidingTests {

    /** What a web page, a template or a mail program might make something else of. */
    private static final String REASONS = "50% <b> %3C &amp; {0} Ŵyn\nand a second line";

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    RecordReading record;

    @Autowired
    DecisionReading decisions;

    @Autowired
    JdbcClient database;

    @Autowired
    ConsultationClock clock;

    Team council;
    Asked asked;
    LocalDate today;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        today = LocalDate.now(clock);
        teams.chain(council, new ChainStep("Cabinet Member", "", false, Set.of(), new DecisionAsked(0, false)));
    }

    @Test
    void keepsTheRecordWithTheSignature() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        var receipt = ((SignOutcome.Submitted) sign(response, aRecord())).receipt();
        var steps = portal.as(council.drafter(), () -> record.version(receipt.reference(), 1))
                .steps();
        assertThat(steps).singleElement().satisfies(it -> {
            assertThat(it.decision()).isEqualTo(new DecisionAsked(0, false));
            assertThat(it.signed().decision()).isEqualTo(new TakenDecision(aRecord(), null));
        });
        assertThat(trail(response))
                .contains(
                        "decided " + today,
                        "decision: Send it.",
                        "reasons: " + REASONS.replace("\n", " "),
                        "interests declared: none");
    }

    @Test
    void asksForTheRecordAndSignsNothingWithoutIt() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        assertThat(refused(response, null)).isEqualTo(Fault.DECISION_MISSING);
        var tomorrow = today.plusDays(1);
        assertThat(refused(response, new DecisionRecord("Send it.", tomorrow, tomorrow, REASONS, "", "", "")))
                .isEqualTo(Fault.DAY_TO_COME);
        assertThat(trail(response)).isEmpty();
        assertThat(portal.as(council.approver(), () -> reading.read(response))
                        .next()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void keepsNoRecordOfAStepThatAsksForNone() {
        teams.chain(council, "Leader");
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        var receipt = ((SignOutcome.Submitted) sign(response, aRecord())).receipt();
        assertThat(portal.as(council.drafter(), () -> record.version(receipt.reference(), 1))
                        .steps()
                        .getFirst()
                        .signed()
                        .decision())
                .isNull();
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> decisions.read(response, 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("T45")
    void letsNobodyChangeWhatWasRecorded() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        sign(response, aRecord());
        for (var change : List.of(
                "decision_reasons = 'others'",
                "decided_on = decided_on - 1",
                "call_in_until = current_date",
                "call_in_days = 3",
                "decision_interests = 'x'")) {
            assertThatThrownBy(() -> database.sql("update sign_off set " + change + " where response_id = ?")
                            .param(response.value())
                            .update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("A signature does not change");
        }
    }

    @Test
    @Tag("A5")
    void printsANoticeOfTheDecision() throws IOException {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        sign(response, aRecord());
        try (var pdf = Loader.loadPDF(portal.as(council.drafter(), () -> decisions.notice(response, 1)))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Decision notice", "Cabinet Member");
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            council.name(),
                            "Decision of Cabinet Member",
                            "A test of what is proposed",
                            "Send it.",
                            "50% <b> %3C &amp; {0} Ŵyn and a second line",
                            "Saying nothing.",
                            "None declared.",
                            "This decision cannot be called in.",
                            "Signed by Approver");
        }
    }

    @Test
    @Tag("A2")
    void showsTheNoticeToOurMembersAlone() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        sign(response, aRecord());
        PersonId stranger = teams.aGpGroup().drafter();
        for (var what : List.<Runnable>of(
                () -> portal.as(stranger, () -> decisions.read(response, 1)),
                () -> portal.as(stranger, () -> decisions.notice(response, 1)),
                () -> portal.as(council.drafter(), () -> decisions.read(response, 2)),
                () -> portal.as(
                        council.drafter(),
                        () -> decisions.read(
                                ResponseId.parse("00000000-0000-0000-0000-000000000001")
                                        .orElseThrow(),
                                1)))) {
            assertThatThrownBy(what::run).isInstanceOf(NotFound.class);
        }
    }

    private DecisionRecord aRecord() {
        return new DecisionRecord("Send it.", today, today, REASONS, "Saying nothing.", "", "");
    }

    private SignOutcome sign(ResponseId response, DecisionRecord decision) {
        return portal.as(
                council.approver(),
                () -> signing.sign(response.signable(), reading.read(response).contentHash(), Basis.none(), decision));
    }

    private Fault refused(ResponseId response, DecisionRecord decision) {
        return catchThrowableOfType(DecisionRefused.class, () -> sign(response, decision))
                .fault();
    }

    private String trail(ResponseId response) {
        return String.join(
                "",
                database.sql("select why from audit_entry where act = 'decision.recorded' and thing = ?")
                        .param(response.toString())
                        .query(String.class)
                        .list());
    }
}
