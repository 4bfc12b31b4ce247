package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.record.CountedReading;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs. */
class ApiTests extends PublicFace {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    static List<String> addresses() {
        return API;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    @Tag("T54")
    void answersInThreeStatementsWithValidatorAndLimit(String path) {
        fixtures.publish(it -> it.publish(RecordFixtures.consultation()));
        CountedReading.statements();
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"api\";q=600;w=60");
        var again = send(
                "GET",
                path,
                "If-None-Match",
                answer.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(left(again.headers().firstValue("RateLimit").orElseThrow()))
                .isLessThanOrEqualTo(
                        left(answer.headers().firstValue("RateLimit").orElseThrow()));
    }

    @Test
    void givesListsPartByPart() {
        var path = Optional.of("/api/v1" + CONSULTATION + "/positions?limit=2");
        var references = new ArrayList<String>();
        int parts = 0;
        while (path.isPresent()) {
            var part = json(path.get());
            part.required("items")
                    .values()
                    .forEach(it -> references.add(it.required("reference").asString()));
            path = Optional.ofNullable(part.required("next").asString(null))
                    .map(URI::create)
                    .map(it -> it.getRawPath() + "?" + it.getRawQuery());
            parts++;
        }
        assertThat(parts).isEqualTo(3);
        assertThat(references).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    @Tag("T11")
    void refusesCursorsOfOtherListsAndSpoiltOnes() {
        var mine = "/api/v1" + CONSULTATION + "/positions?limit=2";
        var next = json(mine).required("next").asString();
        var cursor = next.substring(next.indexOf("cursor=") + 7);
        assertThat(get(mine + "&cursor=" + cursor).statusCode()).isEqualTo(200);
        for (var foreign : List.of(
                mine + "&question=8&cursor=" + cursor,
                "/api/v1" + CONSULTATION + "/responses?cursor=" + cursor,
                mine + "&cursor=" + cursor + "x",
                mine + "&cursor=" + cursor.substring(1),
                mine + "&cursor=%00",
                mine + "&cursor=submitted.2010-09-14.P-0000-00F1")) {
            var answer = get(foreign);
            assertThat(answer.statusCode()).as(foreign).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"parameter\":\"cursor\"");
        }
    }

    @Test
    void goesOnBehindWhatIsGone() {
        var path = "/api/v1" + CONSULTATION + "/responses?limit=1";
        var next = URI.create(json(path).required("next").asString());
        fixtures.publish(it -> it.retract(RecordFixtures.F5_RESPONSE, RecordFixtures.NOW));
        var after = json(next.getRawPath() + "?" + next.getRawQuery());
        assertThat(after.at("/items/0/reference").asString()).isEqualTo("R-0000-00F4");
        assertThat(get("/api/v1/responses/R-0000-00F5").statusCode()).isEqualTo(410);
    }

    @Test
    void isDocumentedWhole() {
        var document = json("/api/openapi.json");
        assertThat(document.required("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/servers/0/url").asString()).startsWith("http");
        var paths = mappings.getHandlerMethods().keySet().stream()
                .flatMap(it -> it.getPatternValues().stream())
                .filter(it -> it.startsWith("/api/v1"))
                .toList();
        assertThat(document.required("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(paths);
        var position = document.at("/components/schemas/PositionData/properties");
        var answered = json("/api/v1/positions/P-0000-00F1");
        assertThat(position.propertyNames()).containsExactlyInAnyOrderElementsOf(answered.propertyNames());
    }

    /** What a caller says that our host is called is repeated to nobody. */
    @Test
    void isDocumentedForItsOwnServerAlone() {
        assertThat(send("GET", "/api/openapi.json", "X-Forwarded-Host", "evil.example")
                        .body())
                .doesNotContain("evil.example");
    }

    @Test
    void answersScriptsOfOtherSites() {
        var asked = send("OPTIONS", "/api/v1/consultations", "Origin", "https://a.example");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD");
        assertThat(send("OPTIONS", "/moderation", "Origin", "https://a.example").statusCode())
                .isEqualTo(405);
        assertThat(send("POST", "/api/v1/consultations").statusCode()).isEqualTo(405);
    }

    /** No parameter of anything that programs or people ask for makes the portal fail. */
    @Test
    @Tag("T11")
    void standsWhateverIsAskedFor() {
        var values = List.of(
                "'",
                "%22%3E%3Cscript%3E",
                "%00",
                ":*",
                "-1",
                "99999999999999999999",
                "x".repeat(3_000),
                "%F0%9F%92%A9",
                "..%2F..",
                "1.P-0000-00F1",
                "99999999999999999.P-0000-00F1");
        var names = List.of("after", "cursor", "limit", "question", "kind", "paragraph", "q", "order", "version");
        Stream.of(DATA, FEEDS, DOWNLOADS).flatMap(List::stream).forEach(path -> {
            for (int i = 0; i < names.size(); i++) {
                var value = values.get((i + path.length()) % values.size());
                stands(path + (path.contains("?") ? "&" : "?") + names.get(i) + "=" + value);
            }
        });
        var api = "/api/v1" + CONSULTATION + "/positions?";
        for (var value : values) {
            for (var name : names) {
                stands(api + name + "=" + value);
            }
            stands("/api/v1/organisations/" + value);
            stands("/positions/" + value + ".atom");
        }
    }

    private void stands(String address) {
        var answer = get(address);
        assertThat(answer.statusCode()).as(address).isIn(200, 400, 404);
        assertThat(answer.body()).as(address).doesNotContain("<script>");
    }

    private static int left(String limit) {
        return Integer.parseInt(limit.replaceFirst(".*;r=([0-9]+);.*", "$1"));
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }
}
