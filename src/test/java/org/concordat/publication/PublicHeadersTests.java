package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHeadersTests extends PublicFace {

    private static final Map<String, String> EXPECTED = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    static Stream<String> everything() {
        return Stream.concat(
                PAGES.stream(),
                Stream.of(
                        "/livez",
                        "/readyz",
                        "/robots.txt",
                        "/sitemap.xml",
                        "/assets/record.css",
                        "/assets/tokens.css",
                        "/assets/fonts/source-serif-4.woff2",
                        "/nowhere"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void standOnEveryAnswerWithoutACookie(String path) {
        var answer = get(path);
        EXPECTED.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(answer.headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("camera=()"));
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("jsessionid");
    }

    @Test
    void letAVisitorKeepWhatHasNotChanged() {
        var first = get("/moderation");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = send("GET", "/moderation", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).startsWith("public, max-age=");
    }

    @Test
    void sayOnceMoreOnlyWhatACacheMustKnow() {
        var first = get(CONSULTATION);
        var again = send(
                "GET",
                CONSULTATION,
                "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        for (var name : List.of("ETag", "Cache-Control", "Vary", "Surrogate-Key")) {
            assertThat(again.headers().allValues(name))
                    .as(name)
                    .isEqualTo(first.headers().allValues(name))
                    .hasSize(1);
        }
        assertThat(again.headers().map().keySet()).doesNotContain("content-security-policy", "content-type");
    }

    /** For seconds; while it is asked for again, some more; and for an hour where the portal does not answer. */
    @ParameterizedTest
    @CsvSource({
        "/, record",
        CONSULTATION + "/questions/8, record consultations/liberating-the-nhs",
        "/positions/P-0000-00F1, record positions/P-0000-00F1",
        "/api/v1/responses/R-0000-00F5, record responses/R-0000-00F5",
        "/organisations/northmoor-borough-council.atom, record organisations/northmoor-borough-council"
    })
    void tellSharedCachesHowLongAndUnderWhichNamesToKeepAPage(String path, String keys) {
        for (int twice = 0; twice < 2; twice++) {
            var answer = get(path);
            assertThat(cacheControl(answer))
                    .isEqualTo("public, max-age=5, s-maxage=5, stale-while-revalidate=10, stale-if-error=3600");
            assertThat(answer.headers().allValues("Surrogate-Key")).containsExactly(keys);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/report/R-0000-00F5", "/follow", "/following/guessed", "/readyz"})
    void letNobodyKeepWhatIsForOneReader(String path) {
        assertThat(cacheControl(get(path))).isEqualTo("no-store");
    }

    @Test
    void letStylesheetsAndFontsBeKeptForGood() {
        for (var sheet : page("/").select("link[rel=stylesheet]")) {
            assertThat(cacheControl(get(sheet.attr("href")))).endsWith("immutable");
        }
        var workspace = page("/workspace/sign-in").select("link[rel=stylesheet][href*=/assets/]");
        assertThat(workspace).hasSizeGreaterThan(10);
        for (var sheet : workspace) {
            assertThat(cacheControl(get(URI.create("/workspace/")
                            .resolve(sheet.attr("href"))
                            .toString())))
                    .endsWith("immutable");
        }
        assertThat(cacheControl(get("/assets/record.css"))).isEqualTo("public, max-age=3600");
        assertThat(cacheControl(get("/assets/fonts/source-sans-3.woff2"))).endsWith("immutable");
    }

    private static String cacheControl(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElseThrow();
    }
}
