package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.PortalTest;
import org.concordat.TestMessages;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.spi.Beside;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.moderation.spi.Verdict;
import org.concordat.record.ListedPosition;
import org.concordat.record.PositionReading;
import org.concordat.response.Condition;
import org.concordat.response.ConfidentialityRequest;
import org.concordat.response.Evidence;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.ProposedChange;
import org.concordat.response.PublishedPositions;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a position says is judged part by part, and stands on the record as it was judged. */
@PortalTest
class PositionsOnTheRecordTests {

    private static final Target QUOTED = new Target.Paragraph("P-2");
    private static final Condition CONDITION =
            Condition.of(Text.ofPlain("Mrs Kestrelname leaves the board."), Text.ofPlain("An open election."));

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestStaff staff;

    @Autowired
    TestCases cases;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    Deciding deciding;

    @Autowired
    PublishedPositions submitted;

    @Autowired
    OurResponses ours;

    @Autowired
    PositionReading record;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        responses.aDraft(council, asked, "Too costly.");
        portal.as(
                council.drafter(),
                () -> drafting.save(
                        asked.id(),
                        QUOTED,
                        0,
                        new PositionDraft(
                                Stance.PROPOSE_INSTEAD,
                                Text.ofPlain("Our reasons."),
                                List.of(CONDITION),
                                List.of(new Evidence("Needs assessment", "page 6", "https://northmoor.example/needs")),
                                new ProposedChange(
                                        1,
                                        ProposedChange.edits(
                                                TestConsultations.QUOTED,
                                                Text.ofPlain("Mrs Kestrelname must lead a board in each area.")),
                                        ChangeKind.SUBSTANCE,
                                        Text.ofPlain("May is too weak.")),
                                new ConfidentialityRequest(
                                        Text.ofPlain("The canarysecret."), Text.ofPlain("Our tender is open.")))));
        responses.submit(council, asked);
    }

    @Test
    @Tag("T19")
    void areSaidToHaveBeenWithheldInTheVersionBefore() {
        var withheld = Map.of(QUOTED.toString(), DecisionReason.COPYRIGHT);
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(council);
            deciding.decide(
                    file.id(),
                    file.version(),
                    new Decision(Verdict.Kind.PUBLISH, List.of(), withheld, EnumSet.noneOf(DecisionReason.class), ""));
            return file;
        });
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        responses.submit(council, asked);
        var next = portal.as(staff.aModerator(), () -> cases.caseOf(council));
        assertThat(next.withheldBefore()).isEqualTo(withheld);
        assertThat(next.draft().withheld()).as("only a suggestion").isEmpty();
    }

    @Test
    @Tag("A35")
    void areRedactedPartByPartAndLeakNothing() {
        var moderator = staff.aModerator();
        portal.as(moderator, () -> {
            var file = cases.caseOf(council);
            var part = file.parts().stream()
                    .filter(it -> it.title().equals("Paragraph P-2"))
                    .findFirst()
                    .orElseThrow();
            assertThat(part.stance()).isEqualTo(Stance.PROPOSE_INSTEAD);
            assertThat(part.texts())
                    .extracting(ModeratedText::heading)
                    .containsExactly(
                            "",
                            "Condition 1",
                            "What would satisfy condition 1",
                            "New words 1",
                            "Why it should change",
                            "Evidence");
            assertThat(part.beside())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Beside.Tracked.class,
                            it -> assertThat(it.words().pieces())
                                    .extracting(WordDiff.Piece::fate)
                                    .contains(WordDiff.Fate.REMOVED, WordDiff.Fate.ADDED, WordDiff.Fate.KEPT));
            assertThat(part.note()).isNotNull();
            assertThat(part.note().plain()).contains("The canarysecret.", "Our tender is open.");
            var names = file.texts().stream()
                    .filter(it -> it.text().plain().contains("Kestrelname"))
                    .map(it -> {
                        int at = it.text().plain().indexOf("Mrs Kestrelname");
                        return new RedactionRequest(
                                it.key(), at, at + "Mrs Kestrelname".length(), RedactionReason.NAME);
                    })
                    .toList();
            assertThat(names).hasSize(2);
            deciding.decide(
                    file.id(),
                    file.version(),
                    new Decision(
                            Verdict.Kind.PUBLISH,
                            names,
                            Map.of(),
                            EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
                            "We left a name out."));
            return file;
        });

        var detail = published().detail();
        assertThat(detail.conditions()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(CONDITION.id());
            assertThat(TestMessages.read(it.words().plain())).isEqualTo("[redacted: name] leaves the board.");
            assertThat(it.satisfiedBy()).isNotNull();
            assertThat(it.satisfiedBy().plain()).isEqualTo("An open election.");
        });
        assertThat(detail.evidence()).isNotNull();
        assertThat(detail.evidence().html())
                .contains("href=\"https://northmoor.example/needs\"", ">Needs assessment</a>, page 6");
        assertThat(detail.change()).isNotNull();
        assertThat(detail.change().redacted()).isTrue();
        assertThat(detail.change().tracked().pieces().stream()
                        .filter(it -> it.fate() != WordDiff.Fate.REMOVED)
                        .map(it -> TestMessages.read(it.words()))
                        .collect(Collectors.joining()))
                .isEqualTo("[redacted: name] must lead a board in each area.");
        for (var table : database.sql("select tablename from pg_tables where schemaname = 'record'")
                .query(String.class)
                .list()) {
            assertThat(database.sql("select count(*) from record." + table + " t where t::text ~* 'canarysecret'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    @Tag("A35")
    @Tag("T23")
    void areNotThereAtAllWhereAModeratorWithholdsThem() {
        var reference = new Reference(
                database.sql("""
                        select p.reference from position p join response r on r.id = p.response_id
                        where r.consultation_id = ? and p.paragraph_ref = 'P-2'
                        """).param(asked.id().value()).query(String.class).single());
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(council);
            deciding.decide(
                    file.id(),
                    file.version(),
                    new Decision(
                            Verdict.Kind.PUBLISH,
                            List.of(),
                            Map.of("paragraph-P-2", DecisionReason.POTENTIALLY_DEFAMATORY),
                            EnumSet.noneOf(DecisionReason.class),
                            ""));
            return file;
        });
        for (var table : database.sql("select tablename from pg_tables where schemaname = 'record'")
                .query(String.class)
                .list()) {
            assertThat(database.sql("select count(*) from record." + table
                                    + " t where t::text ~* ('kestrelname|open election|' || ?)")
                            .param(reference.value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(portal.as(council.drafter(), () -> submitted.find(reference)))
                .isEmpty();
        var told = portal.as(council.drafter(), () -> ours.room(asked.id()))
                .orElseThrow()
                .explanation();
        assertThat(told).isNotNull();
        assertThat(told.withheld()).containsExactly(Map.entry("paragraph-P-2", DecisionReason.POTENTIALLY_DEFAMATORY));
        assertThat(told.isWhole()).isFalse();
    }

    @Test
    void areFoundByTheWordsOfTheirConditions() {
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(council);
            deciding.decide(file.id(), file.version(), Decision.publish());
            return file;
        });
        assertThat(database.sql("""
                        select count(*) from record.positions
                        where consultation = ? and search @@ to_tsquery('english', 'election & weak & assessment')
                        """)
                        .param(asked.slug().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private ListedPosition published() {
        return record.versions(new Reference(database.sql(
                                "select reference from record.positions where consultation = ? and paragraph = 'P-2'")
                        .param(asked.slug().value())
                        .query(String.class)
                        .single()))
                .getFirst();
    }
}
