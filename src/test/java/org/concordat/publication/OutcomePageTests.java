package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.record.CountedReading;
import org.concordat.record.OutcomePublishing;
import org.concordat.record.PublishedOutcome;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was answered at the end, as the public reads it, and what is said until then. */
class OutcomePageTests extends PublicFace {

    private static final String OUTCOME = CONSULTATION + "/outcome";

    @Autowired
    OutcomePublishing publishing;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from record.outcomes").update();
    }

    @Test
    void saysUntilThenWhenItIsDueAndThatItIsLate() {
        afterTheClose(30);
        assertThat(get(CONSULTATION).body()).contains("What happens next", "within twelve weeks");
        assertThat(get(OUTCOME).body()).contains("There is no outcome yet").doesNotContain("is late.");
        afterTheClose(200);
        assertThat(get(CONSULTATION).body()).contains("has not been published");
        assertThat(get(OUTCOME).body()).contains("is late.");
    }

    @Test
    void tellsWhatWasChangedAndWhatWasNot() {
        afterTheClose(66);
        publish(1, "");
        CountedReading.statements();
        var page = get(OUTCOME).body();
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(page)
                .containsSubsequence(
                        "Cm 1",
                        "Next steps",
                        "What we changed",
                        "Put boards in law",
                        "accepted",
                        "What we did not change",
                        "Keep &lt;trusts&gt;",
                        "Because.")
                .contains("/questions/7", "/paper#L4-3", "/positions/P-0000-00F1", "Northmoor Borough Council")
                .doesNotContain("Changed on");
        assertThat(get(CONSULTATION).body()).contains("Read the outcome", "answered", "Responded", "(after 65 days)");
        assertThat(get("/").body()).contains(OUTCOME, "answered on").doesNotContain("waiting for an outcome");
        assertThat(get("/consultations").body()).contains("with an outcome").doesNotContain("waiting for an outcome");
        publish(2, "A figure was wrong.");
        assertThat(get(OUTCOME).body()).contains("Changed on", "A figure was wrong.");
    }

    @Test
    void showsAParagraphBeforeAndAfter() {
        afterTheClose(66);
        publish(1, "");
        var shown = page(OUTCOME).selectFirst(".before-after");
        assertThat(shown.select(".before del, .before ins")).isEmpty();
        assertThat(shown.select(".after ins").text()).contains("<").doesNotContain("One way");
        assertThat(shown.select(".before").text()).contains("Before: L4-3", "One way is through boards & groups.");
        assertThat(shown.select(".after").text()).contains("version 2 of the paper", "Not the Act’s words.");
        assertThat(get(OUTCOME + ".json").body())
                .contains("\"before\":\"One way is through boards & groups.\"", "\"version\":2", "\"not-accepted\"");
    }

    @Test
    @Tag("A5")
    void escapesEveryWord() {
        afterTheClose(66);
        publish(1, "");
        assertThat(get(OUTCOME).body()).doesNotContain("<trusts>");
    }

    @Test
    void readsPointsUnderTheirThemes() {
        afterTheClose(66);
        publish(1, "", "Who <commissions>");
        var page = page(OUTCOME);
        assertThat(page.select("nav.answer-themes a").eachText()).containsExactly("Who <commissions>", "Other points");
        for (var link : page.select("nav.answer-themes a")) {
            assertThat(page.getElementById(link.attr("href").substring(1)).text())
                    .isEqualTo(link.text());
        }
        assertThat(page.select("h3.answer-part").eachText()).containsExactly("Who <commissions>", "Other points");
    }

    private void publish(int version, String note) {
        publish(version, note, "");
    }

    private void publish(int version, String note, String theme) {
        var outcome = new PublishedOutcome(
                new UUID(0, 1),
                "Next steps",
                "Cm 1",
                "How to read it.",
                List.of(
                        new PublishedOutcome.Point(
                                "Keep <trusts>",
                                theme,
                                "NOT_ACCEPTED",
                                "Some wanted it.",
                                "Because.",
                                List.of("paper"),
                                null),
                        new PublishedOutcome.Point(
                                "Put boards in law",
                                "",
                                "ACCEPTED",
                                "",
                                "A duty.",
                                List.of("question-7", "paragraph-L4-3", "P-0000-00F1"),
                                new PublishedOutcome.BeforeAfter(
                                        "L4-3",
                                        true,
                                        "One way is through boards & groups.",
                                        "One way is through <boards> & groups.",
                                        2,
                                        "Not the Act’s words."))));
        RecordFixtures.asTheSystem(() -> transactions.executeWithoutResult(status -> publishing.publish(
                new Slug("liberating-the-nhs"), outcome, version, note, RecordFixtures.NOW.plus(Duration.ofDays(86)))));
    }

    private void afterTheClose(int days) {
        RecordFixtures.asTheSystem(() -> demonstration.startFrom(RecordFixtures.NOW.plus(Duration.ofDays(21 + days))));
    }
}
