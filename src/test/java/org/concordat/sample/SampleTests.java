package org.concordat.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.TestMessages;
import org.concordat.kernel.ConsultationClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold for the demonstration to stay honest about a real consultation and real bodies. */
@SpringBootTest(properties = "concordat.sample=true")
@Tag("slow")
class SampleTests {

    private static final List<String> REAL = List.of(
            "Department of Health",
            "Local Government Association",
            "Association of Directors of Adult Social Services",
            "New Local Government Network",
            "Appointments Commission");

    private static final String OPEN = "consultation = 'liberating-the-nhs'";

    private final SampleData facts = SampleFiles.facts();

    @Autowired
    JdbcClient database;

    @Autowired
    ConsultationClock clock;

    @Autowired
    Sample sample;

    @Test
    void livesInSeptember2010WhileTheConsultationIsOpen() {
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2010, 9, 20));
        assertThat(database.sql(
                                "select opens_at < :now and closes_at > :now from record.consultations where slug = 'liberating-the-nhs'")
                        .param("now", java.sql.Timestamp.from(clock.instant()))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @Tag("T47")
    void closesAtTheEndOfItsLastDay() {
        assertThat(one("select (closes_at at time zone 'Europe/London')::text from record.consultations"
                        + " where slug = 'liberating-the-nhs'"))
                .isEqualTo("2010-10-11 23:59:59.999999");
    }

    @Test
    void countsResponsesApartFromWhatTheyWereReportedToSay() {
        assertThat(count("record.responses where current and consultation = 'liberating-the-nhs'"))
                .isEqualTo(6);
        assertThat(count("record.positions where current and provenance = 'SUBMITTED'"
                        + " and consultation = 'liberating-the-nhs'"))
                .isEqualTo(6);
        assertThat(count("record.positions where current and provenance = 'REPORTED'"))
                .isEqualTo(8);
        assertThat(count("record.statements")).isEqualTo(2);
        assertThat(count("record.comments where removal is null")).isEqualTo(6);
    }

    @Test
    void showsAReplyTheTraceOfACommentAndAnEndorsementWithAReservation() {
        assertThat(count("record.comments where reply_to is not null")).isEqualTo(2);
        assertThat(many("select removal from record.comments where removal is not null order by 1"))
                .containsExactly("BY_AUTHOR", "BY_MODERATOR");
        assertThat(many("""
                select o.name from record.endorsements e join record.organisations o on o.slug = e.organisation
                where e.plain is not null and o.fictional
                """)).hasSize(1);
        assertThat(count("record.endorsements")).isEqualTo(1);
    }

    @Test
    void letsAReportAndAnAppealWait() {
        assertThat(many("""
                select occasion from moderation_case where verdict is null and taken_back_at is null and occasion <> 'FIRST'
                order by 1
                """)).containsExactly("APPEAL", "REPORT");
        assertThat(count("moderation_report where address is not null")).isZero();
        assertThat(one("select total::text from record.moderation_totals where figure = 'REPORT.CHANGED'"))
                .isEqualTo("1");
    }

    @Test
    void hasAResponseThatCameByPostAndThatNobodyHasConfirmed() {
        assertThat(many("""
                select o.name || ' ' || r.sent_in_by || ' ' || r.sent_in_on || ' ' || coalesce(r.confirmed_on::text, 'unconfirmed')
                from record.responses r
                join record.positions p on p.response = r.reference and p.current and p.provenance = 'SENT_IN'
                join record.position_organisation h on h.reference = p.reference and h.version = p.version
                join record.organisations o on o.slug = h.organisation
                where r.current
                """)).containsExactly("Eastmere Patients’ Forum POST 2010-09-08 unconfirmed");
        assertThat(many("select name from transcript_source")).containsExactly("eastmere-forum-letter-2010.txt");
        assertThat(one("select reads_after from record.outcome_points where paragraph = 'L4-3'"))
                .startsWith("Councils would have a duty");
        assertThat(one("select declarations from preparation")).contains("public appointments?");
    }

    @Test
    void showsConditionsChangesAndASecondVersion() {
        assertThat(count("record.positions where current and detail -> 'conditions' <> '[]'"
                        + " and consultation = 'liberating-the-nhs'"))
                .isEqualTo(2);
        assertThat(many("select paragraph from record.positions where detail ->> 'change' is not null"
                        + " and consultation = 'liberating-the-nhs'"))
                .containsExactly("L4-2");
        assertThat(many("select version::text from record.responses where current order by version desc limit 1"))
                .containsExactly("2");
        assertThat(count("response where state = 'DRAFT' and number = 2")).isEqualTo(1);
        assertThat(count("record.responses where current and mandates <> '[]'")).isEqualTo(2);
    }

    @Test
    void preparesAConsultationOfWhichNothingIsPublic() {
        assertThat(many("select short_title from preparation where opened_as is null"))
                .containsExactly("Public appointments (demonstration)");
        assertThat(count("preparation_question where about <> '{}'")).isEqualTo(5);
        assertThat(count("preparation_paper where used_at is not null")).isEqualTo(1);
        assertThat(many("select slug from record.consultations order by closes_at desc"))
                .containsExactly("liberating-the-nhs", "local-democratic-legitimacy");
    }

    @Test
    void answersAConsultationThatIsOverAndTellsItsRealDates() {
        assertThat(one("select standing from consultation where slug = 'local-democratic-legitimacy'"))
                .isEqualTo("RESPONDED");
        assertThat(one("select series from record.outcomes")).isEqualTo("Cm 7993 of 15 December 2010");
        assertThat(one("select introduction from record.outcomes"))
                .contains("published on 15 December 2010")
                .contains("about 6,000 responses");
        assertThat(one("select demonstration from record.consultations where slug = 'local-democratic-legitimacy'"))
                .contains("11 October 2010")
                .contains("15 December 2010");
        assertThat(many("select answer from record.outcome_points order by ordinal"))
                .containsExactly("ACCEPTED", "ACCEPTED", "IN_PART", "IN_PART");
        assertThat(many("""
                select distinct o.kind from record.positions p
                join record.position_organisation h on h.reference = p.reference and h.version = p.version
                join record.organisations o on o.slug = h.organisation and o.fictional
                where p.consultation = 'local-democratic-legitimacy' and p.current
                    and jsonb_typeof(p.detail -> 'change') = 'object' order by o.kind
                """)).containsExactly("CARE_DIRECTORS", "COUNCIL", "GP_GROUP", "PATIENTS_GROUP");
        assertThat(count("record.positions p where p.consultation = 'local-democratic-legitimacy'"
                        + " and jsonb_array_length(p.detail -> 'conditions') > 0"))
                .isEqualTo(2);
    }

    @Test
    void letsContributionsOfColleaguesWait() {
        assertThat(many("""
                select s.post from contribution s join contribution_collection c on c.id = s.collection_id
                join organisation o on o.id = c.organisation_id
                where o.name = 'Northmoor Borough Council' and s.sent_at is not null order by s.sent_at
                """)).containsExactly("Legal services", "Public health team");
        assertThat(count("contribution_read")).isZero();
        assertThat(many("select address from contribution")).allMatch(it -> it.endsWith(".example"));
    }

    @Test
    void hasNoRealBodySubmitAnything() {
        assertThat(many("""
                select o.name from record.position_organisation h
                join record.positions p on p.reference = h.reference and p.version = h.version
                join record.organisations o on o.slug = h.organisation
                where p.provenance = 'SUBMITTED'
                """)).isNotEmpty().doesNotContainAnyElementsOf(REAL);
        assertThat(many("select o.name from response_signatory s join organisation o on o.id = s.organisation_id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(REAL);
    }

    @Test
    void givesNoRealBodyASignIn() {
        assertThat(many("select o.name from membership m join organisation o on o.id = m.organisation_id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(REAL);
        assertThat(many("select email from person")).isNotEmpty().allMatch(it -> it.endsWith(".example"));
    }

    @Test
    void marksEveryInventedOrganisationAsFictional() {
        assertThat(many("select name from organisation where not fictional")).containsExactlyInAnyOrderElementsOf(REAL);
        assertThat(many("select name from record.organisations where not fictional"))
                .isSubsetOf(REAL)
                .hasSize(4);
        assertThat(many("select name from organisation where fictional"))
                .contains("Northmoor Borough Council", "Moorland Directors of Adult Social Services");
    }

    @Test
    void namesTheSourceOfEveryQuotation() {
        assertThat(facts.chapters().stream().flatMap(it -> it.paragraphs().stream()))
                .hasSize(10);
        assertThat(many("select attribution from record.paragraphs where provenance = 'QUOTED' and " + OPEN))
                .hasSize(6)
                .allMatch(it -> it.startsWith("Crown copyright: "));
        assertThat(one("select attribution from record.paragraphs where ref = 'C4-4' and " + OPEN))
                .contains("Commissioning for patients")
                .contains("document inferred")
                .contains("as quoted by Pulse")
                .doesNotContain("Cm 7881");
        assertThat(one("select attribution from record.paragraphs where ref = 'L4-3' and " + OPEN))
                .contains("Pulse does not name which");
        assertThat(count("record.paragraphs where official_number is not null")).isZero();
    }

    @Test
    void attributesToTheNewsOnlyWordsThatStandInIt() throws Exception {
        for (var position : facts.positions()) {
            if (position.isReported()) {
                assertThat(position.seedWords()).as(position.ref()).isNotEmpty();
                for (var words : position.seedWords()) {
                    assertStandsIn(position.seed(), words);
                }
            }
        }
        for (var statement : facts.statementsByConsultingBody()) {
            assertStandsIn(statement.seed(), statement.seedWords());
        }
    }

    @Test
    void wouldNoticeWordsThatWereNeverWritten() throws Exception {
        var story = fingerprint("000_32d5ccce7895cf79.txt");
        assertThat(shinglesOf("it would strengthen democratic accountability in the NHS"))
                .isNotEmpty()
                .anyMatch(it -> !story.contains(it));
    }

    @Test
    void saysWhatPredatesTheConsultation() {
        assertThat(
                        many(
                                "select o.name from record.positions p join record.position_organisation h using (reference, version)"
                                        + " join record.organisations o on o.slug = h.organisation where p.predates_consultation"))
                .hasSize(3)
                .containsOnly("New Local Government Network");
    }

    @Test
    void keepsTheSameBodysTwoVoicesApart() {
        assertThat(many("""
                select p.speaker || ' ' || p.stance from record.positions p
                join record.position_organisation h using (reference, version)
                where h.organisation = 'local-government-association'
                """)).containsExactlyInAnyOrder("Andrew Cozens NOT_STATED", "David Parsons OPPOSE");
    }

    @Test
    void redactsRejectsAndPublishesTheCommentsAsTheirCasesSay() {
        var redacted = facts.comments().stream()
                .filter(it -> it.ref().equals("K4"))
                .findFirst()
                .orElseThrow();
        assertThat(TestMessages.read(one("select plain from record.comments where redacted")))
                .isEqualTo(redacted.textPublished());
        assertThat(many("select state from comment_version order by state"))
                .containsExactly(
                        "IN_MODERATION",
                        "PUBLISHED",
                        "PUBLISHED",
                        "PUBLISHED",
                        "PUBLISHED",
                        "PUBLISHED",
                        "PUBLISHED",
                        "PUBLISHED",
                        "REJECTED",
                        "REJECTED",
                        "WITHHELD");
        assertThat(count("membership m join organisation o on o.id = m.organisation_id where o.slug = 'lga-official'"))
                .as("the account that claimed to be the LGA speaks for nobody any more")
                .isZero();
        assertThat(many("select name from organisation where not verified")).contains("LGA Official");
    }

    @Test
    @Tag("A35")
    void letsNothingOfWhatWasRedactedOrRejectedIntoTheRecord() {
        for (var words : List.of(
                "edith",
                "vane",
                "mill row",
                "stroke",
                "accuses",
                "lga official",
                "01632 960141",
                "meet in public to use it")) {
            assertThat(tablesWith("concordat", words)).as(words).isNotEmpty();
            assertThat(tablesWith("record", words)).as(words).isEmpty();
        }
    }

    private List<String> tablesWith(String schema, String words) {
        return many("select tablename from pg_tables where schemaname = '" + schema + "'").stream()
                .filter(it -> count(schema + "." + it + " t where t::text ~* '" + words + "'") > 0)
                .toList();
    }

    @Test
    void isLoadedOnce() {
        var before = count("audit_entry");
        sample.run(new DefaultApplicationArguments());
        assertThat(count("audit_entry")).isEqualTo(before);
    }

    private void assertStandsIn(String seed, String words) throws Exception {
        assertThat(shinglesOf(words)).as(words).isNotEmpty().isSubsetOf(fingerprint(seed));
    }

    private static Set<String> fingerprint(String seed) throws Exception {
        try (var file = SampleTests.class.getResourceAsStream("/seeds/" + seed.replace(".txt", ".shingles"))) {
            return Set.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\n"));
        }
    }

    private static List<String> shinglesOf(String text) throws Exception {
        var words = Arrays.stream(
                        text.replace('\u00A0', ' ').toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_’']+"))
                .filter(it -> !it.isEmpty())
                .toList();
        var digest = MessageDigest.getInstance("SHA-256");
        return Stream.iterate(0, it -> it + 4 <= words.size(), it -> it + 1)
                .map(it -> String.join(" ", words.subList(it, it + 4)))
                .map(it -> HexFormat.of()
                        .formatHex(digest.digest(it.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 12))
                .toList();
    }

    private int count(String from) {
        return database.sql("select count(*) from " + from).query(Integer.class).single();
    }

    private String one(String sql) {
        return database.sql(sql).query(String.class).single();
    }

    private List<String> many(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
