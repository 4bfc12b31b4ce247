package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.attachment.Attachment;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.FilePath;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file on which a position rests: moderators read it, the public reads that there is one. */
@PortalTest
@Tag("A22")
class FilesOnTheRecordTests {

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
                "canaryfile of Mrs Kestrelname " + number + ".csv");
        responses.submit(council, asked);
    }

    @Test
    void lieWithTheirPartForModerators() {
        assertThat(moderated().parts().stream().flatMap(it -> it.files().stream()))
                .containsExactly(new ModeratedFile(
                        "canaryfile of Mrs Kestrelname " + number + ".csv (CSV, 1 KB)", FilePath.of(file.id())));
    }

    @Test
    @Tag("A35")
    void areNamedOncePublishedAndNotBefore() {
        assertThat(tablesWith("Kestrelname " + number)).isEmpty();
        var found = moderated();
        portal.as(staff.aModerator(), () -> deciding.decide(found.id(), found.version(), Decision.publish()));
        assertThat(published())
                .contains("canaryfile of Mrs Kestrelname " + number + ".csv (CSV, 1 KB) (a file; not published here)")
                .doesNotContain("href");
        assertThat(tablesWith(file.id().toString())).isEmpty();
        assertThat(tablesWith(file.hash().hex())).isEmpty();
    }

    @Test
    void areRedactedWithTheirNames() {
        var found = moderated();
        var part = evidence(found);
        int at = part.text().plain().indexOf("Mrs Kestrelname " + number);
        var name =
                new RedactionRequest(part.key(), at, at + ("Mrs Kestrelname " + number).length(), RedactionReason.NAME);
        portal.as(
                staff.aModerator(),
                () -> deciding.decide(
                        found.id(),
                        found.version(),
                        new Decision(
                                Verdict.Kind.PUBLISH,
                                List.of(name),
                                Map.of(),
                                EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
                                "We left a name out.")));
        assertThat(tablesWith("Kestrelname " + number)).isEmpty();
        assertThat(published()).contains("canaryfile of", "not published here");
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

    private String published() {
        return database.sql("select detail ->> 'evidence' from record.positions where consultation = ?")
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
