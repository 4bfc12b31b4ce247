package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.record.RecordFixtures.COUNCIL;
import static org.concordat.record.RecordFixtures.day;
import static org.concordat.record.RecordFixtures.position;
import static org.concordat.record.RecordFixtures.response;
import static org.concordat.record.RecordFixtures.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.record.CountedReading;
import org.concordat.record.PublishedComment;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.Test;

class LeafingTests extends PublicFace {

    @Test
    void showsEachPositionOnceWhateverIsPublishedMeanwhile() {
        for (int i = 0; i < 45; i++) {
            publish(i, "2010-09-%02d".formatted(1 + i % 12));
        }
        var seen = new ArrayList<String>();
        String path = CONSULTATION + "/positions?kind=council";
        int pages = 0;
        while (!path.isEmpty()) {
            CountedReading.statements();
            var page = page(path);
            assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
            seen.addAll(page.select("article.pos").eachAttr("id"));
            path = page.select(".pages a[rel=next]").attr("href");
            publish(100 + pages++, "2010-09-20");
        }
        assertThat(pages).isEqualTo(3);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).hasSize(47);
    }

    private void publish(int number, String day) {
        var suffix = "%04d".formatted(number);
        fixtures.publish(it -> it.publish(response(
                new Reference("R-TEST-" + suffix),
                1,
                day(day),
                List.of(COUNCIL),
                position(
                        new Reference("P-TEST-" + suffix),
                        1,
                        10,
                        Stance.SUPPORT,
                        day(day),
                        "Number " + number,
                        COUNCIL))));
    }

    @Test
    void leafsThroughManyCommentsInAFixedNumberOfStatements() {
        fixtures.publish(it -> {
            for (int i = 0; i < 120; i++) {
                it.publish(new PublishedComment(
                        new Reference("C-TEST-%04d".formatted(i)),
                        RecordFixtures.R3,
                        COUNCIL,
                        text("Remark " + i),
                        day("2010-09-10").plusSeconds(i / 2),
                        day("2010-09-10")));
            }
        });
        var seen = new HashSet<String>();
        String path = "/positions/" + RecordFixtures.R3;
        while (!path.isEmpty()) {
            CountedReading.statements();
            var page = page(path);
            assertThat(CountedReading.statements()).isEqualTo(3);
            seen.addAll(page.select("#comments .c").eachAttr("id"));
            path = page.select(".pages a[rel=next]").attr("href").replaceFirst("#.*", "");
        }
        assertThat(seen).hasSize(120);
        assertThat(page(CONSULTATION + "/questions/8").select("#" + RecordFixtures.R3 + " .c:not(.more)"))
                .hasSize(3);
    }
}
