package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one form of the public face. What becomes of a report is told by the tests of the moderators. */
class ReportFormTests extends PublicFace {

    private static final String THERE = "/report/R-0000-00F5";
    private static final String NEVER = "/report/R-9999-9999";

    @Test
    void asksWithoutAScriptOrACookie() {
        var answer = get(THERE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        var form = Jsoup.parse(answer.body()).expectFirst("form.report");
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.select("input[type=radio]")).hasSize(8);
        assertThat(form.select("input, textarea, fieldset"))
                .allSatisfy(it ->
                        assertThat(it.id() + it.attr("name") + it.tagName()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/responses/R-0000-00F5", "/positions/P-0000-00F1"})
    void isLedToFromWhatIsPublished(String page) {
        var link = page(page).select("a.reporting").first();
        assertThat(link).isNotNull();
        assertThat(get(link.attr("href")).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        var nothingChosen = sent(THERE, "", "My <b>neighbour</b> & I", "reader@example.org", seal());
        assertThat(nothingChosen.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(nothingChosen.body());
        assertThat(again.expectFirst("textarea").val()).isEqualTo("My <b>neighbour</b> & I");
        assertThat(again.expectFirst("#address").val()).isEqualTo("reader@example.org");
        assertThat(again.expectFirst("#reason-fault").text()).isNotBlank();

        var tooLong = sent(THERE, "OTHER", "x".repeat(2_001), "", seal());
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(tooLong.body()).expectFirst("#words-fault").text())
                .contains("1 character");
        assertThat(Jsoup.parse(tooLong.body()).expectFirst("textarea").val()).hasSize(2_001);

        var noAddress = sent(THERE, "OTHER", "", "nobody", seal());
        assertThat(noAddress.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(noAddress.body()).expectFirst("#address").attr("aria-invalid"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1.abc", "99999999999999999999.x", "1290000000.AAAA"})
    void takesNothingFromAFormThatIsNotItsOwn(String seal) {
        var answer = sent(THERE, "OTHER", "Words that stay", "", seal);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).expectFirst("textarea").val()).isEqualTo("Words that stay");
    }

    @Test
    void takesNoSealOfAnotherForm() {
        var elsewhere = Jsoup.parse(get("/report/P-0000-00F1").body())
                .expectFirst("input[name=seal]")
                .val();
        assertThat(sent(THERE, "OTHER", "", "", elsewhere).statusCode()).isEqualTo(409);
    }

    @Test
    @Tag("T1")
    void answersForWhatIsNotThereAsForWhatNeverWas() {
        var never = get(NEVER);
        assertThat(never.statusCode()).isEqualTo(404);
        // The press reported it: it has no case, and no form.
        for (var path :
                new String[] {"/report/P-0000-00R5", "/report/r-0000-00f5", "/report/X", "/report/C-9999-9999"}) {
            assertThat(get(path).statusCode()).isEqualTo(404);
            assertThat(bare(get(path).body())).isEqualTo(bare(never.body()));
        }
        assertThat(sent(NEVER, "OTHER", "", "", seal()).statusCode()).isEqualTo(404);
    }

    @Test
    void takesNoMoreThanAnybodyTypes() {
        assertThat(sent(THERE, "OTHER", "x".repeat(100_000), "", seal()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void tellsTotalsAndNothingElse() {
        assertThat(page("/moderation").select("table.figures")).hasSize(5);
        var data = get("/moderation.json");
        assertThat(data.statusCode()).isEqualTo(200);
        assertThat(data.body()).contains("\"DECISION\"").doesNotContain("R-").doesNotContain("P-");
    }

    @Test
    void saysHowLongItTakesAsTheQueueGoesBy() {
        assertThat(page("/moderation").text())
                .contains(
                        "Comments: decided within 24 hours.", "Reservations to endorsements: decided within 24 hours.")
                .contains("Responses: decided within 48 hours.", "Reports: decided within 48 hours.")
                .contains("Appeals: decided within 14 days.");
        assertThat(page("/moderation/reported").text()).contains("looks at what you reported within 48 hours");
    }

    private static String bare(String page) {
        return Jsoup.parse(page).expectFirst("main").text();
    }

    private String seal() {
        return Jsoup.parse(get(THERE).body()).expectFirst("input[name=seal]").val();
    }

    private HttpResponse<String> sent(String path, String reason, String words, String address, String seal) {
        var form = "reason=" + encoded(reason) + "&words=" + encoded(words) + "&address=" + encoded(address) + "&seal="
                + encoded(seal);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
