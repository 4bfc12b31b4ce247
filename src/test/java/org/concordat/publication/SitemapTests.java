package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.record.AddressReading;
import org.concordat.record.CountedReading;
import org.concordat.record.RecordFixtures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Search engines find every page that has a permanent address, and no other. */
class SitemapTests extends PublicFace {

    @Autowired
    JdbcClient database;

    @Test
    void listEveryPageThatCanBeReadByItsWholeAddress() {
        CountedReading.statements();
        var map = map("/sitemap.xml");
        assertThat(CountedReading.statements()).isEqualTo(2);
        assertThat(map.select("urlset > url > loc").eachText())
                .allMatch(it -> it.startsWith("http://localhost:" + port + "/"))
                .doesNotHaveDuplicates();
        var permanent = PAGES.stream()
                .filter(it -> !it.contains("?") && !it.endsWith("/cite") && !it.equals("/search"))
                .toList();
        assertThat(paths(map)).containsAll(permanent);
        for (var path : paths(map)) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    @Tag("T20")
    void listNothingThatWentOrWasNeverThere() {
        fixtures.publish(it -> it.takeOff(RecordFixtures.F5_RESPONSE, 1, null, RecordFixtures.NOW));
        assertThat(paths(map("/sitemap.xml")))
                .doesNotContain("/responses/R-0000-00F5", "/positions/P-0000-00F5")
                .noneMatch(it -> it.contains("silent-district"));
    }

    @Test
    void sayWhenAPageChangedWhereThatIsKnown() {
        database.sql("update record.positions set changed_at = '2010-09-16T10:00:00Z' where reference = 'P-0000-00F1'")
                .update();
        var map = map("/sitemap.xml");
        assertThat(changed(map, "/positions/P-0000-00F1")).containsExactly("2010-09-16T10:00:00Z");
        assertThat(changed(map, "/organisations/northmoor-borough-council")).isEmpty();
    }

    /** One list holds fifty thousand at most. */
    @Test
    void areSeveralListsWhereOneCannotHoldThem() {
        database.sql("""
                insert into record.responses (reference, version, current, consultation, submitted_at, published_at,
                    signed_off_by, content_hash, changed_at)
                select 'R-' || number, 1, true, 'liberating-the-nhs', now(), now(), '{}',
                    repeat('0', 64), now()
                from (select regexp_replace(lpad(n::text, 8, '0'), '^(....)', '\\1-') as number
                    from generate_series(1, :many) n) numbers
                """).param("many", AddressReading.LISTED).update();
        var lists = map("/sitemap.xml").select("sitemapindex > sitemap > loc").eachText();
        assertThat(lists).hasSize(2).allMatch(it -> it.startsWith("http://localhost:" + port + "/sitemap-"));
        var all = IntStream.rangeClosed(1, 2)
                .mapToObj(it -> map("/sitemap-" + it + ".xml"))
                .map(SitemapTests::paths)
                .toList();
        assertThat(all).allMatch(it -> it.size() <= 50_000);
        assertThat(all.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(AddressReading.LISTED)
                .contains("/", "/responses/R-0000-0001", "/responses/R-0004-9000", "/positions/P-0000-00R5");
        for (var number : Stream.of("0", "3", "x", "99999").toList()) {
            assertThat(get("/sitemap-" + number + ".xml").statusCode()).isEqualTo(404);
        }
    }

    private Document map(String path) {
        return Jsoup.parse(get(path).body(), Parser.xmlParser());
    }

    private static List<String> paths(Document map) {
        return map.select("url > loc").eachText().stream()
                .map(it -> it.replaceFirst("^https?://[^/]+", ""))
                .toList();
    }

    private static List<String> changed(Document map, String path) {
        return map.select("url").stream()
                .filter(it -> it.expectFirst("loc").text().endsWith(path))
                .flatMap(it -> it.select("lastmod").eachText().stream())
                .toList();
    }
}
