package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.concordat.kernel.Reference;
import org.concordat.record.CountedReading;
import org.concordat.record.PublishedComment;
import org.concordat.record.PublishedOnPaper;
import org.concordat.record.Publishing;
import org.concordat.record.RecordFixtures;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A paper that was corrected: what reads differently, what it said before, and what was said of that. */
class CorrectedPaperPageTests extends PublicFace {

    private static final String PAPER = CONSULTATION + "/paper";

    @Autowired
    Publishing publishing;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @AfterEach
    void asItWas() {
        database.sql("update record.positions set made_on = 1, stands_for = 1").update();
        RecordFixtures.asTheSystem(
                () -> transactions.executeWithoutResult(it -> publishing.publish(RecordFixtures.consultation())));
    }

    @Test
    void saysNothingOfVersionsWhereThereIsOne() {
        assertThat(get(PAPER).body()).doesNotContain("Version", "corrected");
        assertThat(get(PAPER + "/changes").statusCode()).isEqualTo(404);
        assertThat(get(PAPER + "?version=1").body()).isEqualTo(get(PAPER).body());
    }

    @Test
    void showsWhatWasCorrectedWithItsReasonOnEachPage() {
        correct();
        assertThat(page(PAPER).text())
                .contains(
                        "The paper was corrected on 19 September 2010.",
                        "Version 2, corrected on 19 September 2010.",
                        "Paragraph L4-1 was taken out in version 2.",
                        "councils influence",
                        "A new duty.",
                        "Changed in version 2");
        assertThat(page(PAPER).getElementById("L4-1")).isNotNull();
        assertThat(page(CONSULTATION).text()).contains("The paper was corrected on", "A <misprint>.");
        assertThat(get(CONSULTATION).body()).doesNotContain("<misprint>");
    }

    @Test
    void showsWhatItSaidBefore() {
        correct();
        CountedReading.statements();
        var before = page(PAPER + "?version=1");
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(before.text())
                .contains(
                        "This is version 1 of the paper",
                        "Councils would lead joint strategic needs assessments.",
                        "give local authorities influence")
                .doesNotContain("A new duty.");
        assertThat(before.getElementById("L4-1")).isNotNull();
        assertThat(get(PAPER + "?version=2").body()).doesNotContain("This is version");
        assertThat(get(PAPER + "?version=77").statusCode()).isEqualTo(200);
    }

    @Test
    void marksEachChange() {
        correct();
        CountedReading.statements();
        var changes = page(PAPER + "/changes");
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(changes.select("article h3").eachText())
                .containsExactly("Paragraph L4-1 taken out", "Paragraph L4-2 changed", "Paragraph L4-2-n1 new");
        assertThat(changes.select("article#L4-2 del").text()).contains("local authorities");
        assertThat(changes.select("article#L4-2 ins").text()).contains("councils");
        assertThat(changes.select("#changes ~ p").text()).contains("A <misprint>.", "3 changes");
        assertThat(get(PAPER + "/changes?version=2").statusCode()).isEqualTo(200);
        for (var wrong : new String[] {"1", "3", "x", "0", "99999"}) {
            assertThat(get(PAPER + "/changes?version=" + wrong).statusCode()).isEqualTo(404);
        }
        assertThat(get("/consultations/nowhere/paper/changes").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("A5")
    void escapesTheReason() {
        correct();
        for (var page : new String[] {PAPER, PAPER + "?version=1", PAPER + "/changes"}) {
            assertThat(get(page).body()).doesNotContain("<misprint>").contains("&lt;misprint&gt;");
        }
    }

    @Test
    void saysOnWhichVersionAPositionWasMade() {
        var position = "/positions/P-0000-00F1";
        assertThat(page(position).text()).doesNotContain("of the paper, before");
        correct();
        assertThat(page(position).text())
                .contains("Made on version 1 of the paper, before what it is about was corrected");
        RecordFixtures.asTheSystem(() -> transactions.executeWithoutResult(
                it -> publishing.publish(new PublishedOnPaper(new Reference("P-0000-00F1"), 1, 1, 2))));
        assertThat(page(position).text())
                .contains("those who hold it say that it still stands for version 2")
                .doesNotContain("Made on version 1 of the paper, before");
    }

    @Test
    void saysOnWhichVersionACommentWasWritten() {
        var early = new Reference("C-0000-00K9");
        var before = Instant.parse("2010-09-18T09:00:00Z");
        fixtures.publish(it -> it.publish(new PublishedComment(
                early,
                RecordFixtures.F1,
                RecordFixtures.CARERS,
                PublishedText.of(Text.ofPlain("Which powers?")),
                before,
                before)));
        assertThat(comment(early)).doesNotContain("Written on version");
        correct();
        assertThat(comment(early)).contains("Written on version 1 of the paper, before what it is about was corrected");
        assertThat(comment(RecordFixtures.K4)).as("written afterwards").doesNotContain("Written on version");
    }

    private String comment(Reference comment) {
        return page("/positions/P-0000-00F1").getElementById(comment.value()).text();
    }

    private void correct() {
        RecordFixtures.asTheSystem(() ->
                transactions.executeWithoutResult(it -> publishing.publish(RecordFixtures.correctedConsultation())));
    }
}
