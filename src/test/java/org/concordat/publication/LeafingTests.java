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

    private void publishManyComments() {
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
    }

    @Test
    void leadsToAnyCommentByItsAddress() {
        publishManyComments();
        var position = "/positions/" + RecordFixtures.R3;
        for (var order : List.of("", "&order=newest")) {
            for (var reference : List.of("C-TEST-0000", "C-TEST-0049", "C-TEST-0050", "C-TEST-0119")) {
                var place = page(position + "?comment=" + reference + order).getElementById(reference);
                assertThat(place).as(reference).isNotNull();
                assertThat(place.text()).contains("Remark " + Integer.parseInt(reference.substring(7)));
            }
        }
        assertThat(page("/search?q=" + "\"remark+119\"".replace("\"", "%22"))
                        .select(".results h2 a")
                        .attr("href"))
                .isEqualTo(position + "?comment=C-TEST-0119#C-TEST-0119");
        var middle = page(position + "?comment=c-test-0050");
        assertThat(middle.select("#comments .c").eachAttr("id")).hasSize(50).startsWith("C-TEST-0050");
        assertThat(middle.select(".pages a").eachText()).containsExactly("First page", "Next page");
    }

    @Test
    void readsCommentsFromEitherEndWithEachReplyBelowItsComment() {
        publishManyComments();
        fixtures.publish(it -> {
            for (int i = 0; i < 3; i++) {
                it.publish(new PublishedComment(
                        new Reference("C-ANSW-000" + i),
                        1,
                        RecordFixtures.R3,
                        new Reference("C-TEST-0118"),
                        null,
                        List.of(),
                        COUNCIL,
                        text("Answer " + i),
                        day("2010-09-12").plusSeconds(i),
                        day("2010-09-12")));
            }
        });
        var oldest = all("/positions/" + RecordFixtures.R3);
        var newest = all("/positions/" + RecordFixtures.R3 + "?order=newest");
        assertThat(oldest)
                .hasSize(123)
                .doesNotHaveDuplicates()
                .startsWith("C-TEST-0000")
                .endsWith("C-TEST-0119");
        assertThat(newest)
                .hasSize(123)
                .doesNotHaveDuplicates()
                .startsWith("C-TEST-0119", "C-TEST-0118", "C-ANSW-0000", "C-ANSW-0001", "C-ANSW-0002", "C-TEST-0117")
                .endsWith("C-TEST-0000");
    }

    private List<String> all(String path) {
        var seen = new ArrayList<String>();
        while (!path.isEmpty()) {
            var page = page(path);
            seen.addAll(page.select("#comments .c").eachAttr("id"));
            path = page.select(".pages a[rel=next]").attr("href").replaceFirst("#.*", "");
        }
        return seen;
    }

    @Test
    void startsWithTheFirstWhereTheMarkIsGone() {
        publishManyComments();
        var position = "/positions/" + RecordFixtures.R3;
        for (var query : List.of("?after=C-GQNE-0001", "?after=nonsense", "?comment=C-GANE-0001", "?comment=%3Cb%3E")) {
            var page = page(position + query);
            assertThat(page.select("#comments .c")).as(query).hasSize(50);
            assertThat(page.select(".notice").text()).as(query).contains("first");
        }
        var behind = page(position + "?after=C-TEST-0119");
        assertThat(behind.select("#comments .c")).isEmpty();
        assertThat(behind.select("#comments").text()).contains("There are no more comments.", "First page");
        assertThat(page(CONSULTATION + "/respondents?after=R-GQNE-0001").select("main section li"))
                .isNotEmpty();
        assertThat(page("/organisations?after=nobody").select("main h2, main h3, main li"))
                .isNotEmpty();
    }

    @Test
    void leafsThroughManyCommentsInAFixedNumberOfStatements() {
        publishManyComments();
        var seen = new HashSet<String>();
        String path = "/positions/" + RecordFixtures.R3;
        while (!path.isEmpty()) {
            CountedReading.statements();
            var page = page(path);
            assertThat(CountedReading.statements()).isEqualTo(path.contains("after") ? 4 : 3);
            seen.addAll(page.select("#comments .c").eachAttr("id"));
            path = page.select(".pages a[rel=next]").attr("href").replaceFirst("#.*", "");
        }
        assertThat(seen).hasSize(120);
        assertThat(page(CONSULTATION + "/questions/8").select("#" + RecordFixtures.R3 + " .c:not(.more)"))
                .hasSize(3);
    }
}
