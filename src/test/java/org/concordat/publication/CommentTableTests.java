package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.UUID;
import org.concordat.record.OutcomePublishing;
import org.concordat.record.PublishedOutcome;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What was submitted, in the columns in which standards are commented on. */
class CommentTableTests extends PublicFace {

    private static final String TABLE = CONSULTATION + "/comment-table.csv";

    @Autowired
    OutcomePublishing outcomes;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void holdsWhatWasSubmittedAndNothingThatWasReported() {
        assertThat(rows().stream().map(it -> it.getField("reference")))
                .containsExactly("P-0000-00F5", "P-0000-00F4", "P-0000-00F1");
        var council = row("P-0000-00F1");
        assertThat(council.getHeader())
                .containsExactly(
                        "organisation",
                        "clause",
                        "type",
                        "comment",
                        "proposed_change",
                        "observation",
                        "reference",
                        "url");
        assertThat(council.getField("organisation")).isEqualTo("Northmoor Borough Council");
        assertThat(council.getField("clause")).isEqualTo("Q7");
        assertThat(council.getField("type")).isEqualTo("general");
        assertThat(council.getField("comment")).contains("We support a statutory board.");
        assertThat(council.getField("observation")).isEmpty();
    }

    @Test
    void saysWhatTheConsultingBodyAnswered() {
        RecordFixtures.asTheSystem(() -> transaction.executeWithoutResult(status -> outcomes.publish(
                RecordFixtures.CONSULTATION,
                new PublishedOutcome(
                        UUID.randomUUID(),
                        "Legislative framework",
                        "Cm 7993",
                        "",
                        List.of(new PublishedOutcome.Point(
                                "Boards",
                                "",
                                "ACCEPTED",
                                "",
                                "Boards will have powers.",
                                List.of("P-0000-00F1"),
                                null))),
                1,
                "",
                RecordFixtures.day("2010-12-15"))));
        assertThat(row("P-0000-00F1").getField("observation")).isEqualTo("Accepted: Boards will have powers.");
        assertThat(row("P-0000-00F4").getField("observation")).isEmpty();
    }

    @Test
    @Tag("T20")
    void holdsNothingThatIsGone() {
        fixtures.publish(it -> it.takeOff(RecordFixtures.F4_RESPONSE, 1, null, RecordFixtures.NOW));
        assertThat(get(TABLE).body()).doesNotContain("P-0000-00F4", "Few local people");
        assertThat(get("/consultations/none/comment-table.csv").statusCode()).isEqualTo(404);
    }

    private NamedCsvRecord row(String reference) {
        return rows().stream()
                .filter(it -> it.getField("reference").equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<NamedCsvRecord> rows() {
        return CsvReader.builder().ofNamedCsvRecord(get(TABLE).body().substring(1)).stream()
                .toList();
    }
}
