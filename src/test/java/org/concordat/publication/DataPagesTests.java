package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.concordat.record.CountedReading;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages as data, at their own address with {@code .json} behind it. */
class DataPagesTests extends PublicFace {

    static List<String> data() {
        return DATA;
    }

    @ParameterizedTest
    @MethodSource("data")
    @Tag("T54")
    void areReadInThreeStatementsAndValidated(String path) {
        fixtures.publish(it -> it.publish(RecordFixtures.consultation()));
        CountedReading.statements();
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(send("GET", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(send("HEAD", path).headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void sayWhatAPositionIsAndNothingElse() {
        var position = json("/positions/P-0000-00F1.json").required("position");
        assertThat(position.propertyNames())
                .containsExactly(
                        "reference",
                        "version",
                        "current",
                        "url",
                        "consultation",
                        "organisations",
                        "question",
                        "questionVersion",
                        "paragraph",
                        "stance",
                        "answer",
                        "openConditions",
                        "provenance",
                        "reasons",
                        "conditions",
                        "proposedChange",
                        "evidence",
                        "files",
                        "asAt",
                        "beforeOpening",
                        "publishedAt",
                        "report",
                        "response",
                        "late",
                        "sentIn",
                        "signedOffBy",
                        "comments");
        assertThat(position.required("stance").asString()).isEqualTo("support-with-conditions");
        assertThat(position.required("url").asString()).startsWith("http").endsWith("/positions/P-0000-00F1");
        assertThat(json("/positions/P-0000-00F1.json")
                        .at("/comments/items/0/text/plain")
                        .asString())
                .contains("[redacted: name and address]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/positions/P-0000-00F1.json",
                "/positions/P-0000-00F1.atom",
                "/positions/P-0000-00F1.csv",
            })
    void putIntoWordsWhereSomethingWasLeftOut(String path) {
        assertThat(get(path).body())
                .contains("redacted: name and address")
                .doesNotContain("\u0003", "\u0004", "\uE000");
    }

    @Test
    void sayTheSameAsThePagesBesideThem() {
        var listed = json(CONSULTATION + "/positions.json?kind=council");
        assertThat(listed.required("submitted").asInt()).isEqualTo(2);
        assertThat(listed.required("items").size()).isEqualTo(2);
        var page = page(CONSULTATION + "/positions?kind=council");
        for (var item : listed.required("items").values()) {
            assertThat(page.getElementById(item.required("reference").asString()))
                    .isNotNull();
        }
        assertThat(json(CONSULTATION + "/positions.json?kind=dragon")
                        .at("/ignored/0")
                        .asString())
                .isEqualTo("kind");
    }

    @Test
    @Tag("T20")
    void tellWhatIsGoneFromWhatNeverWas() {
        fixtures.publish(it -> it.retract(RecordFixtures.F1_RESPONSE, RecordFixtures.NOW));
        for (var path : List.of("/positions/P-0000-00F1.json", "/responses/R-0000-00F1.json")) {
            assertThat(get(path).statusCode()).isEqualTo(410);
        }
        fixtures.publish(it -> it.takeOff(RecordFixtures.F4_RESPONSE, 1, null, RecordFixtures.NOW));
        for (var path : List.of(
                "/positions/P-2222-2222.json",
                "/positions/P-0000-00F4.json",
                "/positions/p-0000-00r5.json",
                "/consultations/none.json",
                "/organisations/silent-district-council.json")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(JsonMapper.shared().readValue(answer.body(), Map.class))
                    .isEqualTo(Map.of("type", "about:blank", "title", "Not Found", "status", 404));
        }
    }

    @Test
    void areGivenToWhoeverAsksWhateverTheyAccept() {
        for (var accepted : List.of("text/html", "image/png", "*/*", "nonsense")) {
            var answer = send("GET", "/positions/P-0000-00R5.json", "Accept", accepted);
            assertThat(answer.statusCode()).as(accepted).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        }
    }

    @Test
    @Tag("T67")
    void tellSearchEnginesWhatThePageSays() {
        var dataset = schema(CONSULTATION);
        assertThat(dataset.required("@type").asString()).isEqualTo("Dataset");
        assertThat(dataset.at("/distribution/0/contentUrl").asString()).endsWith("/positions.csv");
        var position = schema("/positions/P-0000-00F1");
        assertThat(position.required("identifier").asString()).isEqualTo("P-0000-00F1");
        assertThat(position.at("/author/0/name").asString()).isEqualTo("Northmoor Borough Council");
        var reported = schema("/positions/P-0000-00R5");
        assertThat(reported.has("author")).isFalse();
        assertThat(reported.required("creditText").asString()).contains("not a submission");
        assertThat(schema("/responses/R-0000-00F5").required("author")).hasSize(2);
        assertThat(schema("/organisations/northmoor-health-scrutiny-committee")
                        .at("/parentOrganization/name")
                        .asString())
                .isEqualTo("Northmoor Borough Council");
    }

    private JsonNode schema(String path) {
        return JsonMapper.shared()
                .readTree(page(path)
                        .select("head script[type=application/ld+json]")
                        .first()
                        .data());
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }
}
