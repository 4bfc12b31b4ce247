package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.journeys.Visitors.hasNoBarriers;
import static org.concordat.journeys.Visitors.press;
import static org.concordat.journeys.Visitors.sees;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a browser or a real port can tell of the workspace's screens. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "concordat.sample=true")
class WorkspaceScreensTests {

    private static final String CONSULTATION = "/workspace/consultations/liberating-the-nhs";

    @LocalServerPort
    int port;

    Visitors visitors;

    @BeforeEach
    void open() {
        visitors = new Visitors(port);
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void keepNobodyOutOnAWideScreen() {
        visit(1440);
    }

    @Test
    void keepNobodyOutOnASmallScreen() {
        visit(320);
    }

    private void visit(int width) {
        var member = visitors.signedIn("joan.whitfield@northmoor.example", width, 900);
        for (var path : List.of(
                "/workspace",
                "/workspace/responses",
                CONSULTATION + "/response",
                CONSULTATION + "/response/7",
                CONSULTATION + "/discussion",
                "/workspace/sign-off",
                "/workspace/comments",
                "/workspace/our-record",
                "/workspace/account",
                "/workspace/account/sessions",
                "/workspace/account/close",
                "/workspace/nowhere",
                "/workspace/moderation")) {
            look(member, path, width);
        }
        var moderator = visitors.signedIn("m.okafor@department.example", width, 900);
        look(moderator, "/workspace", width);
        look(moderator, "/workspace/moderation", width);
        var owner = visitors.signedIn("g.linton@department.example", width, 900);
        look(owner, "/workspace", width);
        var stranger = visitors.stranger();
        visitors.go(stranger, "/workspace/sign-in");
        sees(stranger, "Email address");
        hasNoBarriers(stranger);
        look(stranger, "/workspace/forgotten", 1440);
        look(stranger, "/workspace/reset/none", 1440);
        assertThat(visitors.complaints()).isEmpty();
    }

    private void look(Page page, String path, int width) {
        visitors.go(page, path);
        page.locator("main h1").first().waitFor();
        hasNoBarriers(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s scrolls sideways", path)
                .isLessThanOrEqualTo(width);
    }

    @Test
    void tellWhoeverMistypesThePasswordOneNeutralSentence() {
        for (var email : List.of("rae.abbot@northmoor.example", "nobody@nowhere.example")) {
            var page = visitors.stranger();
            visitors.go(page, "/workspace/sign-in");
            page.locator("input[name=username]").fill(email);
            page.locator("input[name=password]").fill("not the password");
            press(page, "Sign in");
            sees(page, "The email address and the password do not belong together. Check both and try again.");
        }
    }

    @Test
    @Tag("A10")
    void carryEveryHeaderOnTheirAnswers() throws Exception {
        for (var path :
                List.of("/workspace/sign-in", "/workspace/sign-in?error", "/workspace/VAADIN/themes/none.css")) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            var headers = answer.headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(it -> assertThat(it).contains("object-src 'none'", "frame-ancestors 'none'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .isPresent();
            assertThat(headers.allValues("Set-Cookie"))
                    .as(path)
                    .allMatch(it -> it.contains("HttpOnly") && it.contains("SameSite="));
        }
    }

    @Test
    void sendWhoeverIsNotSignedInToTheDoor() throws Exception {
        for (var path : List.of("/workspace", "/workspace/moderation", CONSULTATION + "/response", "/workspace/x")) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/workspace/sign-in"));
        }
    }
}
