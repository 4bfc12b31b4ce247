package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.record.RecordFixtures.COUNCIL;
import static org.concordat.record.RecordFixtures.F1;
import static org.concordat.record.RecordFixtures.F1_RESPONSE;
import static org.concordat.record.RecordFixtures.day;
import static org.concordat.record.RecordFixtures.position;
import static org.concordat.record.RecordFixtures.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.record.CountedReading;
import org.concordat.record.FeedReading;
import org.concordat.record.PublishedComment;
import org.concordat.record.PublishedStanding;
import org.concordat.record.RecordFixtures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Feeds: what they hold, how they are left, and what they say of what is gone. */
class FeedTests extends PublicFace {

    @Autowired
    JdbcClient database;

    static List<String> feeds() {
        return FEEDS;
    }

    @ParameterizedTest
    @MethodSource("feeds")
    @Tag("T54")
    void areValidAndReadInThreeStatements(String path) {
        fixtures.publish(it -> it.publish(RecordFixtures.consultation()));
        CountedReading.statements();
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        var feed = parsed(answer.body());
        for (var one : List.of("id", "title", "updated", "author", "rights")) {
            assertThat(feed.select("feed > " + one)).as(one).hasSize(1);
        }
        assertThat(feed.select("feed > link[rel=self]").attr("href"))
                .endsWith(path)
                .startsWith("http");
        assertThat(feed.select("feed > link[rel=alternate]").attr("href")).startsWith("http");
        assertThat(feed.select("entry")).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.selectFirst("> id").text()).startsWith("http");
            assertThat(entry.selectFirst("> title").text()).isNotBlank();
            Instant.parse(entry.selectFirst("> updated").text());
            assertThat(entry.select("> author > name").text()).isNotBlank();
        });
        assertThat(ids(feed)).doesNotHaveDuplicates();
        assertThat(feed.select("entry > updated").eachText())
                .isSortedAccordingTo((a, b) -> Instant.parse(b).compareTo(Instant.parse(a)));
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(send("GET", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void showAStanceWithItsConditionsAndWhatWasReportedAsSuch() {
        var feed = feed(CONSULTATION + "/positions.atom");
        assertThat(entry(feed, "/positions/P-0000-00R5").selectFirst("title").text())
                .contains("Local Government Association: Opposes", "reported by the press, not a submission");
        assertThat(entry(feed, "/positions/P-0000-00F1").selectFirst("title").text())
                .isEqualTo("Northmoor Borough Council: Supports with conditions, question 7, Statutory boards");
    }

    @Test
    void tellARedactionAsAnUpdateOfTheSameEntry() {
        var path = CONSULTATION + "/positions.atom?kind=council";
        var before = entry(feed(path), "/positions/P-0000-00F1");
        database.sql("update record.positions set changed_at = changed_at - interval '1 day'")
                .update();
        fixtures.publish(it -> it.publish(response(
                F1_RESPONSE,
                1,
                day("2010-09-14"),
                List.of(COUNCIL),
                position(
                        F1,
                        1,
                        7,
                        Stance.SUPPORT_WITH_CONDITIONS,
                        day("2010-09-14"),
                        "We support [redacted: name].",
                        COUNCIL))));
        var feed = feed(path);
        var after = entry(feed, "/positions/P-0000-00F1");
        assertThat(feed.selectFirst("entry")).isSameAs(after);
        assertThat(after.selectFirst("published").text())
                .isEqualTo(before.selectFirst("published").text());
        assertThat(after.selectFirst("content").text())
                .contains("[redacted: name]")
                .doesNotContain("statutory board");
    }

    @Test
    void tellWhatBecameOfAConditionAsAnUpdateOfItsPosition() {
        database.sql("update record.positions set changed_at = changed_at - interval '1 day'")
                .update();
        fixtures.publish(it -> it.publish(new PublishedStanding(
                UUID.randomUUID(), F1, ConditionMark.MET, LocalDate.of(2010, 9, 20), null, null, List.of())));
        assertThat(ids(feed(CONSULTATION + "/positions.atom")).getFirst()).endsWith("/positions/P-0000-00F1");
    }

    @Test
    @Tag("T20")
    void leaveATombstoneWhereSomethingWas() {
        var at = RecordFixtures.NOW.plusSeconds(60);
        fixtures.publish(it -> {
            it.retract(F1_RESPONSE, at);
            it.takeOff(RecordFixtures.F4_RESPONSE, 1, "ABUSE", at);
            it.withdrawComment(RecordFixtures.K1, 1, "ABUSE", at);
        });
        for (var path : List.of(CONSULTATION + "/positions.atom", "/latest.atom")) {
            assertThat(gone(feed(path))).as(path).containsExactly("/positions/P-0000-00F4", "/positions/P-0000-00F1");
        }
        assertThat(gone(feed(CONSULTATION + "/respondents.atom")))
                .containsExactly("/responses/R-0000-00F4", "/responses/R-0000-00F1");
        assertThat(gone(feed("/positions/P-0000-00R5.atom")))
                .containsExactly("/positions/P-0000-00R5?comment=C-0000-00K1#C-0000-00K1");
        assertThat(feed(CONSULTATION + "/positions.atom")
                        .getElementsByTag("at:deleted-entry")
                        .first()
                        .attr("when"))
                .isEqualTo(at.toString());
        assertThat(get("/positions/P-0000-00F1.atom").statusCode()).isEqualTo(410);
        assertThat(gone(feed("/organisations/northmoor-borough-council.atom")))
                .containsExactly("/positions/P-0000-00F1");
    }

    /** Who lost a position to moderators is told nowhere. */
    @Test
    @Tag("T20")
    void nameNobodyBesideWhatModeratorsTookAway() {
        fixtures.publish(it -> it.takeOff(RecordFixtures.F5_RESPONSE, 1, "ABUSE", RecordFixtures.NOW));
        assertThat(get("/organisations/northmoor-borough-council.atom").body()).doesNotContain("P-0000-00F5");
    }

    @Test
    void areLeafedThroughWithoutLosingOrRepeatingAnything() {
        var many = FeedReading.PAGE + 10;
        fixtures.publish(it -> {
            for (int i = 0; i < many; i++) {
                it.publish(new PublishedComment(
                        new Reference("C-1111-" + String.format("%04d", i)),
                        RecordFixtures.R5,
                        RecordFixtures.SCRUTINY,
                        RecordFixtures.text("Remark " + i),
                        day("2010-09-18"),
                        day("2010-09-18")));
            }
        });
        var all = new ArrayList<String>();
        Optional<String> path = Optional.of("/positions/P-0000-00R5.atom");
        while (path.isPresent()) {
            var feed = feed(path.get());
            all.addAll(ids(feed));
            path = Optional.ofNullable(feed.selectFirst("feed > link[rel=next]"))
                    .map(it -> it.attr("href").replaceFirst("^https?://[^/]+", ""));
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(many + 1);
    }

    @Test
    void refuseWhatTheyDoNotUnderstand() {
        for (var asked : List.of("after=x", "after=1.P-1", "kind=dragon", "question=999", "provenance=gossip")) {
            var answer = get(CONSULTATION + "/positions.atom?" + asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"parameter\":\"" + asked.replaceFirst("=.*", "") + "\"");
        }
        assertThat(get("/consultations/none/positions.atom").statusCode()).isEqualTo(404);
        assertThat(get("/organisations/silent-district-council.atom").statusCode())
                .isEqualTo(404);
    }

    private Document feed(String path) {
        return parsed(get(path).body());
    }

    private static Document parsed(String xml) {
        return Jsoup.parse(xml, Parser.xmlParser());
    }

    private static Element entry(Document feed, String path) {
        return feed.select("entry").stream()
                .filter(it -> it.selectFirst("> id").text().endsWith(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Document feed) {
        return feed.select("entry > id").eachText();
    }

    private static List<String> gone(Document feed) {
        return feed.getElementsByTag("at:deleted-entry").stream()
                .map(it -> it.attr("ref").replaceFirst("^https?://[^/]+", ""))
                .toList();
    }
}
