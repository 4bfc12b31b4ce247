package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
