package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.record.PublishedDetail;
import org.concordat.record.PublishedPosition;
import org.concordat.record.RecordFixtures;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was published, as web annotations. */
class AnnotationTests extends PublicFace {

    /** What the context of the Web Annotation Data Model defines of what we use. */
    private static final Set<String> TERMS = Set.of(
            "@context",
            "id",
            "type",
            "label",
            "first",
            "next",
            "partOf",
            "items",
            "motivation",
            "creator",
            "created",
            "modified",
            "body",
            "target",
            "source",
            "selector",
            "exact",
            "prefix",
            "suffix",
            "start",
            "end",
            "value",
            "format",
            "purpose",
            "name");

    private static final Set<String> TYPES = Set.of(
            "AnnotationCollection",
            "AnnotationPage",
            "Annotation",
            "TextualBody",
            "SpecificResource",
            "TextQuoteSelector",
            "TextPositionSelector",
            "Organization");

    private static final Set<String> MOTIVATIONS = Set.of("assessing", "commenting", "replying", "editing", "tagging");

    private static final String OLD = "These arrangements will give local authorities influence.";
    private static final String NEW = "These arrangements must give local authorities a veto.";

    @Test
    void areCollectionsOfPagesInTheWordsOfTheModel() {
        for (var list : List.of("/positions.jsonld", "/comments.jsonld")) {
            var answer = get(CONSULTATION + list);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/ld+json")
                    .contains("profile=\"http://www.w3.org/ns/anno.jsonld\"");
            var collection = read(answer.body());
            assertThat(collection.required("type").asString()).isEqualTo("AnnotationCollection");
            var first = collection.required("first").asString();
            assertThat(first).endsWith(CONSULTATION + list + "?page=first");
            var page =
                    read(get(first.substring(first.indexOf("/consultations"))).body());
            assertThat(page.required("id").asString()).isEqualTo(first);
            assertThat(page.required("type").asString()).isEqualTo("AnnotationPage");
            assertThat(page.required("partOf")).isEqualTo(collection.required("id"));
            assertThat(page.required("items")).isNotEmpty();
            assertThat(page.has("next")).isFalse();
            for (var it : page.required("items")) {
                assertThat(it.propertyNames()).contains("id", "type", "motivation", "body", "target");
            }
            assertInTheModel(collection);
            assertInTheModel(page);
        }
    }

    @Test
    void quoteTheirPassageOfThePaper() {
        fixtures.publish(it -> it.publish(RecordFixtures.response(
                new Reference("R-0000-00A1"),
                1,
                RecordFixtures.day("2010-09-18"),
                List.of(RecordFixtures.LINK),
                change(OLD))));
        var annotations = items("/positions.jsonld").stream()
                .filter(it -> it.required("id").asString().contains("P-0000-00A1"))
                .toList();
        assertThat(annotations).hasSize(2);
        var paragraph = read(get(CONSULTATION + "/paper.json").body())
                .at("/chapters/1/paragraphs/1/text/plain")
                .asString();
        for (var it : annotations) {
            var target = it.required("target");
            assertThat(target.required("source").asString()).endsWith(CONSULTATION + "/paper#L4-2");
            var quote = target.required("selector").get(0);
            var place = target.required("selector").get(1);
            assertThat(paragraph.substring(
                            place.required("start").asInt(),
                            place.required("end").asInt()))
                    .isEqualTo(quote.required("exact").asString());
        }
        var editing = annotations.getLast();
        assertThat(editing.required("motivation").asString()).isEqualTo("editing");
        assertThat(editing.at("/target/selector/0/exact").asString())
                .isEqualTo("will give local authorities influence");
        assertThat(editing.at("/body/0/value").asString()).isEqualTo("must give local authorities a veto");
    }

    @Test
    void quoteNothingThatThePaperDoesNotSay() {
        fixtures.publish(it -> it.publish(RecordFixtures.response(
                new Reference("R-0000-00A1"),
                1,
                RecordFixtures.day("2010-09-18"),
                List.of(RecordFixtures.LINK),
                change("An older paper said this."))));
        var editing = items("/positions.jsonld").stream()
                .filter(it -> it.required("motivation").asString().equals("editing"))
                .toList();
        assertThat(editing).hasSize(1);
        assertThat(editing.getFirst().required("target").asString()).endsWith("/paper#L4-2");
    }

    @Test
    @Tag("T20")
    void holdNothingThatWasLeftOutOrIsGone() {
        fixtures.publish(it -> it.takeOff(RecordFixtures.F4_RESPONSE, 1, null, RecordFixtures.NOW));
        var comments = get(CONSULTATION + "/comments.jsonld?page=first").body();
        assertThat(comments).contains("[redacted: name and address]").doesNotContain("Ann Cole", "\u0003", "\\u0003");
        assertThat(get(CONSULTATION + "/positions.jsonld?page=first").body()).doesNotContain("P-0000-00F4");
        assertThat(get("/consultations/none/positions.jsonld").statusCode()).isEqualTo(404);
        assertThat(get("/consultations/none/comments.jsonld?page=first").statusCode())
                .isEqualTo(404);
        for (var page : List.of("second", "%00", "'", "x".repeat(3_000))) {
            assertThat(get(CONSULTATION + "/positions.jsonld?page=" + page).statusCode())
                    .as(page)
                    .isEqualTo(400);
        }
    }

    @Test
    void nameNobodyAsTheAuthorOfWhatWasReported() {
        for (var it : items("/positions.jsonld")) {
            var reported = it.required("id").asString().contains("-00R");
            assertThat(it.has("creator")).isEqualTo(!reported);
            assertThat(it.at("/body/0/value").asString().contains("(reported by the press, not a submission)"))
                    .isEqualTo(reported);
        }
    }

    private static PublishedPosition change(String older) {
        return new PublishedPosition(
                new Reference("P-0000-00A1"),
                1,
                RecordFixtures.CONSULTATION,
                List.of(RecordFixtures.LINK),
                Target.of(null, "L4-2"),
                Stance.OPPOSE,
                Provenance.SUBMITTED,
                RecordFixtures.text("Influence is not enough."),
                new PublishedDetail(
                        List.of(),
                        null,
                        new PublishedDetail.Change(
                                ChangeKind.SUBSTANCE,
                                WordDiff.between(Text.ofPlain(older), Text.ofPlain(NEW)),
                                false,
                                RecordFixtures.text("It binds nobody."),
                                1),
                        List.of()),
                RecordFixtures.day("2010-09-18")
                        .atZone(java.time.ZoneOffset.UTC)
                        .toLocalDate(),
                RecordFixtures.day("2010-09-18"),
                null);
    }

    private List<JsonNode> items(String list) {
        return read(get(CONSULTATION + list + "?page=first").body())
                .required("items")
                .valueStream()
                .toList();
    }

    private static void assertInTheModel(JsonNode node) {
        if (node.isObject()) {
            assertThat(TERMS).containsAll(new HashSet<>(node.propertyNames()));
            if (node.has("type")) {
                assertThat(TYPES).contains(node.required("type").asString());
            }
            for (var motivation : List.of("motivation", "purpose")) {
                if (node.has(motivation)) {
                    assertThat(MOTIVATIONS).contains(node.required(motivation).asString());
                }
            }
        }
        node.values().forEach(AnnotationTests::assertInTheModel);
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
