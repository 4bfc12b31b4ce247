package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.record.CountedReading;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages by which readers follow something by e-mail. What they are told is tested by the room that tells them. */
class FollowPagesTests extends PublicFace {

    private static final String FORM = "/follow" + CONSULTATION;
    private static final AtomicInteger READERS = new AtomicInteger();
    private static final String TYPE = "application/x-www-form-urlencoded";

    @Autowired
    JdbcClient database;

    /** Another in each test, for nobody is written to more than three times a day. */
    private final String ann = "ann" + READERS.incrementAndGet() + "@follow.example";

    @BeforeEach
    @AfterEach
    void forgetEverybody() {
        fixtures.forgetEveryFollower();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /follow",
        "/consultations, /follow",
        CONSULTATION + ", " + FORM,
        CONSULTATION + "/paper, " + FORM,
        CONSULTATION + "/positions?kind=council, " + FORM,
        CONSULTATION + "/outcome, " + FORM,
        CONSULTATION + "/questions/8, " + FORM + "/questions/8",
        "/organisations/northmoor-borough-council, /follow/organisations/northmoor-borough-council"
    })
    void areLedToFromWhatIsPublished(String page, String form) {
        var link = page(page).expectFirst("nav.beside a[href^=/follow]");
        assertThat(link.attr("href")).isEqualTo(form);
        CountedReading.statements();
        var answer = get(form);
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        var shown = Jsoup.parse(answer.body());
        assertThat(shown.expectFirst("form[method=post]").attr("action")).isEqualTo(form);
        assertThat(shown.select("script")).isEmpty();
        assertThat(shown.expectFirst("input[name=pace][checked]").val()).isEqualTo("DAILY");
    }

    @Test
    @Tag("T1")
    void areNotThereForWhatIsNotPublished() {
        var never = get("/follow/organisations/never-was");
        assertThat(never.statusCode()).isEqualTo(404);
        for (var path : List.of(
                "/follow/organisations/silent-district-council",
                "/follow/consultations/never-was",
                FORM + "/questions/999",
                FORM + "/questions/x",
                "/follow/organisations/Ä")) {
            var answer = get(path.replace("Ä", "%C3%84"));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).expectFirst("main").text())
                    .isEqualTo(Jsoup.parse(never.body()).expectFirst("main").text());
        }
        assertThat(post("/follow/organisations/silent-district-council", "address=ann%40reader.example")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answerTheSameForEveryAddress() {
        var first = asked(ann);
        var again = asked(ann);
        for (var answer : List.of(first, again)) {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/follow/asked");
        }
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(get("/follow/asked").statusCode()).isEqualTo(200);
    }

    @Test
    void keepWhatWasTypedAndSayWhatIsWrong() {
        var answer = post(FORM, "pace=AT_ONCE&address=nobody%3Cb%3E&seal=" + seal(FORM));
        assertThat(answer.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(answer.body());
        assertThat(again.expectFirst("#address").val()).isEqualTo("nobody<b>");
        assertThat(again.expectFirst("#address").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.expectFirst("input[name=pace][checked]").val()).isEqualTo("AT_ONCE");
        assertThat(again.expectFirst("#address-fault").text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1290000000.AAAA"})
    @Tag("A8")
    void takeNothingFromAFormThatIsNotTheirOwn(String seal) {
        var answer = post(FORM, "address=ann%40reader.example&seal=" + seal);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).expectFirst("#address").val()).isEqualTo("ann@reader.example");
        assertThat(post(FORM, "address=ann%40reader.example&seal=" + seal("/follow"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(database.sql("select count(*) from mail_message")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takeNoMoreThanAnybodyTypes() {
        assertThat(post(FORM, "address=" + "x".repeat(100_000)).statusCode()).isEqualTo(413);
        assertThat(send("PUT", FORM).statusCode()).isEqualTo(405);
        assertThat(send("DELETE", "/following/x").statusCode()).isEqualTo(405);
    }

    /** Mail programs look at the links in mails. */
    @Test
    @Tag("A18")
    void changeNothingByBeingLookedAt() {
        var link = mailedLink();
        for (int looks = 0; looks < 2; looks++) {
            for (var path : List.of(link, link + "/stop")) {
                var answer = get(path);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
                assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
                assertThat(answer.body()).doesNotContain(ann);
            }
            for (var path : List.of("/confirm", "/never", "/drop", "/pace")) {
                assertThat(get(link + path).statusCode()).isIn(404, 405);
            }
        }
        assertThat(followers()).isZero();
        assertThat(Jsoup.parse(get(link).body()).select("form")).hasSize(2);
    }

    @Test
    void confirmChangeAndEndByButtons() {
        var link = mailedLink();
        assertThat(post(link + "/confirm", "").headers().firstValue("Location")).hasValue(link + "?done=confirmed");
        assertThat(followers()).isOne();
        var page = page(link + "?done=confirmed");
        assertThat(page.expectFirst("[role=status]").text()).startsWith("Confirmed");
        assertThat(page.expectFirst(".followed a").attr("href")).isEqualTo(CONSULTATION);
        assertThat(page(link + "?done=%3Cb%3E").select("[role=status]")).isEmpty();
        post(link + "/pace", "pace=AT_ONCE");
        assertThat(page(link).expectFirst("input[name=pace][checked]").val()).isEqualTo("AT_ONCE");
        assertThat(post(link + "/drop", "followed=none").statusCode()).isEqualTo(303);
        var dropped = post(
                link + "/drop",
                "followed=" + page.expectFirst("input[name=followed]").val());
        assertThat(Jsoup.parse(dropped.body()).expectFirst("h1").text()).isEqualTo("You get no more mails");
        assertThat(followers()).isZero();
        var gone = get(link);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(gone.body()).expectFirst("h1").text()).isEqualTo("This link does nothing any more");
        assertThat(get("/following/guessed").body()).isEqualTo(gone.body());
    }

    @Test
    void neverWriteAgainWhereThatIsAskedFor() {
        var link = mailedLink();
        assertThat(post(link + "/never", "").statusCode()).isEqualTo(200);
        asked(ann);
        assertThat(database.sql("select count(*) from mail_message")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** RFC 8058: as a mail program sends it, in either form, with a length or without, and again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endByWhatAMailProgramSends(boolean multipart) {
        var link = mailedLink();
        post(link + "/confirm", "");
        var type = multipart ? "multipart/form-data; boundary=x" : TYPE;
        var body = multipart
                ? "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
                : "List-Unsubscribe=One-Click";
        for (int again = 0; again < 2; again++) {
            var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofString(body));
            assertThat(post(link + "/stop", type, again == 0 ? BodyPublishers.ofString(body) : chunked)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(followers()).isZero();
        }
        assertThat(database.sql("select count(*) from mail_message where recipient = :ann")
                        .param("ann", ann)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void areNotForCrawlers() {
        assertThat(get("/robots.txt").body()).contains("Disallow: /follow\n");
        assertThat(get("/sitemap.xml").body()).contains("/privacy<").doesNotContain("/follow");
        assertThat(page("/privacy").text()).contains("If you follow something by e-mail");
    }

    private int followers() {
        return database.sql("select count(*) from alert_follower")
                .query(Integer.class)
                .single();
    }

    private String mailedLink() {
        asked(ann);
        return database.sql("select path from mail_message order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private HttpResponse<String> asked(String address) {
        return post(FORM, "address=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&seal=" + seal(FORM));
    }

    private String seal(String form) {
        return page(form).expectFirst("input[name=seal]").val();
    }

    private HttpResponse<String> post(String path, String body) {
        return post(path, TYPE, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Content-Type", type)
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
