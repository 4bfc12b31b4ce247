package org.concordat.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.TestFiles;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.CopyRefused;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.moderation.spi.SentFile;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.FilePath;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file on which a position rests: moderators read it, the public reads the copy that they let through. */
@PortalTest
@Tag("A22")
class FilesOnTheRecordTests {

    private static final String NAMED = "canaryfile of Mrs Ospreyname ";

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
    Deciding deciding;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    PublishingSeveral publishing;

    @Autowired
    SupplyingCopies supplying;

    @Autowired
    SecondLooks looks;

    @Autowired
    Explanations explanations;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    Attachment file;
    int number;

    @BeforeEach
    void setUp() {
        number = portal.number();
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        file = responses.aFile(
                council,
                responses.aDraft(council, asked, "Too costly."),
                1,
                TestFiles.checkedLetter(NAMED + number + ".docx", "Ospreyname " + number));
        responses.submit(council, asked);
    }

    @Test
    void lieWithTheirPartForModerators() {
        assertThat(moderated().parts().stream().flatMap(it -> it.files().stream()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.words()).isEqualTo(NAMED + number + ".docx (Word, 1 KB)");
                    assertThat(it.address()).isEqualTo(FilePath.of(file.id()));
                    assertThat(it.found()).containsExactly("who made it, when and with what");
                    assertThat(it.copies()).singleElement().matches(copy -> !copy.redacted());
                });
    }

    @Test
    @Tag("A35")
    @Tag("T36")
    void arePublishedAsCopiesThatSayNothingBeside() {
        assertThat(tablesWith("Ospreyname " + number)).isEmpty();
        publish(FileChoice.whole(copy(moderated())));
        assertThat(published("evidence")).contains(NAMED + number + ".docx (Word, 1 KB) (a file)");
        assertThat(published("files")).contains(NAMED + number + ".docx", "WITHOUT_DETAILS", "application/vnd.openxml");
        var bytes = bytes();
        assertThat(bytes).isNotEqualTo(content()).isNotEmpty();
        assertThat(tablesWith(file.id().toString())).isEmpty();
        assertThat(tablesWith(file.hash().hex())).isEmpty();
        assertThat(content()).hasSize(file.bytes());
    }

    @Test
    void areRedactedWithTheirNames() {
        var found = moderated();
        var part = evidence(found);
        int at = part.text().plain().indexOf("Mrs Ospreyname " + number);
        var name =
                new RedactionRequest(part.key(), at, at + ("Mrs Ospreyname " + number).length(), RedactionReason.NAME);
        decide(new Decision(
                Verdict.Kind.PUBLISH,
                List.of(name),
                Map.of(),
                Map.of(key(found), FileChoice.whole(copy(found))),
                EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
                "We left a name out."));
        assertThat(tablesWith("Ospreyname " + number)).isEmpty();
        assertThat(published("files")).contains("\"file.docx\"");
    }

    @Test
    void areAllDecided() {
        assertThatThrownBy(() -> decide(Decision.publish())).isInstanceOf(FileUndecided.class);
        assertThatThrownBy(() -> publish(FileChoice.whole(UUID.randomUUID()))).isInstanceOf(UnknownPlace.class);
        assertThatThrownBy(() -> publish(FileChoice.redacted(copy(moderated()))))
                .isInstanceOf(UnknownPlace.class);
        assertThatThrownBy(() -> publish("question-1/file/" + UUID.randomUUID(), FileChoice.whole(copy(moderated()))))
                .isInstanceOf(UnknownPlace.class);
        assertThat(tablesWith("Ospreyname " + number)).isEmpty();
    }

    @Test
    void areNotPublishedUnread() {
        var found = moderated();
        var several = portal.as(staff.aModerator(), () -> publishing.publish(List.of(found.id())));
        assertThat(several).containsValue(PublishingSeveral.Outcome.NOT_CLEAN);
    }

    @Test
    void areWithheldForAReason() {
        publish(FileChoice.withhold(DecisionReason.COPYRIGHT));
        assertThat(published("files")).contains("WITHHELD", "COPYRIGHT");
        assertThat(count()).isZero();
        assertThat(portal.as(council.drafter(), () -> explanation()).files())
                .containsValue(FileChoice.withhold(DecisionReason.COPYRIGHT));
    }

    @Test
    @Tag("T24")
    void areTakenOffWhereverTheyStandWhenThatIsDecidedLater() {
        var id = moderated().id();
        publish(FileChoice.whole(copy(moderated())));
        assertThat(count()).isOne();
        portal.as(staff.aModerator(), () -> looks.openAgain(id, "We look again."));
        publish(FileChoice.withhold(DecisionReason.CONFIDENTIAL));
        assertThat(count()).isZero();
        assertThat(published("files")).contains("WITHHELD", "CONFIDENTIAL").doesNotContain("sha256\": \"");
    }

    @Test
    void areReplacedByCopiesThatModeratorsSend() {
        var moderator = staff.aModerator();
        var found = moderated();
        portal.as(
                moderator,
                () -> supplying.supply(
                        found.id(),
                        key(found),
                        new SentFile("ours.csv", "text/csv", "ward\nNorth\n".getBytes(UTF_8)),
                        Locale.UK));
        var copies = moderated().parts().getFirst().files().getFirst().copies();
        var sent = copies.getLast();
        assertThat(sent.redacted()).isTrue();
        decide(new Decision(
                Verdict.Kind.PUBLISH,
                List.of(),
                Map.of(),
                Map.of(key(found), FileChoice.redacted(sent.id())),
                EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
                ""));
        assertThat(published("files")).contains("REDACTED", NAMED + number + ".csv");
        assertThat(bytes()).isEqualTo("ward\nNorth\n".getBytes(UTF_8));
    }

    @Test
    void areReplacedByNothingThatIsNoFileOfTheirKinds() {
        var found = moderated();
        assertThatThrownBy(() -> portal.as(
                        staff.aModerator(),
                        () -> supplying.supply(
                                found.id(), key(found), new SentFile("a.exe", "", new byte[] {'M', 'Z'}), Locale.UK)))
                .isInstanceOf(CopyRefused.class);
        assertThatThrownBy(() -> portal.as(
                        staff.aModerator(),
                        () -> supplying.supply(
                                found.id(),
                                "question-1/file/" + UUID.randomUUID(),
                                new SentFile("a.csv", "", TestFiles.csv()),
                                Locale.UK)))
                .isInstanceOf(NotFound.class);
        portal.as(
                staff.aModerator(),
                () -> deciding.decide(
                        found.id(),
                        found.version(),
                        Decision.against(Verdict.Kind.WITHHOLD, EnumSet.of(DecisionReason.ABUSE), "")));
        assertThatThrownBy(() -> portal.as(
                        staff.aModerator(),
                        () -> supplying.supply(
                                found.id(), key(found), new SentFile("a.csv", "", TestFiles.csv()), Locale.UK)))
                .isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void areDecidedAgainInTheNextVersionAndOfferedAsBefore() {
        publish(FileChoice.withhold(DecisionReason.COPYRIGHT));
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        responses.submit(council, asked);
        var next = moderated();
        assertThat(next.filesBefore()).isEqualTo(Map.of(key(next), FileChoice.withhold(DecisionReason.COPYRIGHT)));
        assertThat(next.draft().files()).isEmpty();
        assertThatThrownBy(() -> decide(Decision.publish())).isInstanceOf(FileUndecided.class);
    }

    private void publish(FileChoice choice) {
        publish(key(moderated()), choice);
    }

    private void publish(String key, FileChoice choice) {
        decide(new Decision(
                Verdict.Kind.PUBLISH,
                List.of(),
                Map.of(),
                Map.of(key, choice),
                choice.keepsBack() ? EnumSet.of(DecisionReason.CONFIDENTIAL) : EnumSet.noneOf(DecisionReason.class),
                ""));
    }

    private void decide(Decision decision) {
        var found = moderated();
        portal.as(staff.aModerator(), () -> deciding.decide(found.id(), found.version(), decision));
    }

    private static String key(CaseFile found) {
        return found.parts().getFirst().files().getFirst().key();
    }

    private static UUID copy(CaseFile found) {
        return found.parts().getFirst().files().getFirst().copies().getFirst().id();
    }

    private Explanation explanation() {
        var response = responses.of(council, asked);
        return explanations
                .of(ContentKind.RESPONSE, new ContentId(response.value()))
                .orElseThrow();
    }

    private CaseFile moderated() {
        return portal.as(staff.aModerator(), () -> cases.caseOf(council));
    }

    private static ModeratedText evidence(CaseFile found) {
        return found.texts().stream()
                .filter(it -> it.heading().equals("Evidence"))
                .findFirst()
                .orElseThrow();
    }

    private byte[] bytes() {
        return database.sql("""
                select f.content from record.position_files f
                join record.positions p on p.reference = f.reference and p.version = f.version where p.consultation = ?
                """).param(asked.slug().value()).query(byte[].class).single();
    }

    private byte[] content() {
        return database.sql("select content from attachment_content where attachment_id = ?")
                .param(file.id().value())
                .query(byte[].class)
                .single();
    }

    private int count() {
        return database.sql("""
                select count(*) from record.position_files f
                join record.positions p on p.reference = f.reference and p.version = f.version where p.consultation = ?
                """)
                .param(asked.slug().value())
                .query(Integer.class)
                .single();
    }

    private String published(String what) {
        return database.sql("select detail ->> ? from record.positions where consultation = ?")
                .param(what)
                .param(asked.slug().value())
                .query(String.class)
                .single();
    }

    private List<String> tablesWith(String words) {
        return database
                .sql("select tablename from pg_tables where schemaname = 'record'")
                .query(String.class)
                .list()
                .stream()
                .filter(it -> database.sql("select exists (select from record." + it
                                + " t where t::text like '%' || :words || '%')")
                        .param("words", words)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
