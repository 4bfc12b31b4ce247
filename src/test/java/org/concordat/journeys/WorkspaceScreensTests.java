package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.journeys.Visitors.follow;
import static org.concordat.journeys.Visitors.hasNoBarriers;
import static org.concordat.journeys.Visitors.press;
import static org.concordat.journeys.Visitors.sees;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a browser or a real port can tell of the workspace's screens. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "concordat.sample=true")
@Tag("slow")
@Tag("T60")
class WorkspaceScreensTests {

    private static final int SMALL = 320;
    private static final int WIDE = 1440;
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
    @Execution(ExecutionMode.CONCURRENT)
    void keepNoMemberOut() {
        var member = visitors.signedIn("joan.whitfield@northmoor.example", SMALL, 900);
        look(
                member,
                "/workspace",
                "/workspace/responses",
                CONSULTATION + "/response",
                CONSULTATION + "/response/7",
                CONSULTATION + "/discussion",
                "/workspace/sign-off",
                "/workspace/comments",
                "/workspace/our-record",
                "/workspace/our-organisation",
                "/workspace/account",
                "/workspace/account/factors",
                "/workspace/account/sessions",
                "/workspace/account/close",
                "/workspace/nowhere",
                "/workspace/moderation");
        assertThat(visitors.complaints()).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void keepNoStrangerOut() {
        var stranger = visitors.stranger(SMALL);
        look(
                stranger,
                "/workspace/sign-in",
                "/workspace/forgotten",
                "/workspace/reset/none",
                "/workspace/take-part",
                "/workspace/invitation/none");
        assertThat(visitors.complaints()).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void keepNobodyOutWhoRunsSomething() {
        var runs = visitors.signedIn("mina.cole@northmoor.example", SMALL, 900);
        look(
                runs,
                "/workspace/members",
                "/workspace/members/import",
                "/workspace/sign-off-steps",
                "/workspace/our-trail");
        var moderator = visitors.signedIn("m.okafor@department.example", SMALL, 900);
        look(moderator, "/workspace", "/workspace/moderation");
        var owner = visitors.signedIn("g.linton@department.example", SMALL, 900);
        look(owner, "/workspace", "/workspace/preparations");
        follow(owner, "Governance Code on Public Appointments");
        sees(owner, "nothing of it is public");
        var prepared = owner.url().replaceAll("^https?://[^/]+|/about$", "");
        look(
                owner,
                Stream.of("about", "paper", "questions", "dates", "check", "open")
                        .map(step -> prepared + "/" + step)
                        .toArray(String[]::new));
        var administrator = visitors.signedIn("p.voss@department.example", SMALL, 900);
        look(
                administrator,
                "/workspace",
                "/workspace/take-part/invite",
                "/workspace/requests",
                "/workspace/outgoing-mail",
                "/workspace/audit",
                "/workspace/people");
        follow(administrator, "Anita Rao");
        look(administrator, "/workspace/organisations");
        follow(administrator, "Eastmere GP Commissioning Group");
        sees(administrator, "Could be taken for");
        hasNoBarriers(administrator);
        assertThat(visitors.complaints()).isEmpty();
    }

    private void look(Page page, String... paths) {
        visitors.go(page, paths[0]);
        isSeen(page, paths[0]);
        for (var path : List.of(paths).subList(1, paths.length)) {
            visitors.step(page, path);
            isSeen(page, path);
        }
    }

    private static void isSeen(Page page, String path) {
        page.locator("h1").first().waitFor();
        hasNoBarriers(page);
        for (var width : List.of(WIDE, SMALL)) {
            page.setViewportSize(width, 900);
            // What measures itself is set a frame after the window was.
            page.evaluate("() => new Promise(set => requestAnimationFrame(() => requestAnimationFrame(set)))");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s scrolls sideways on %s px", path, width)
                    .isLessThanOrEqualTo(width);
        }
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
            assertThat(headers.firstValue("X-Frame-Options")).as(path).isPresent();
            assertThat(headers.allValues("Set-Cookie"))
                    .as(path)
                    .allMatch(it -> it.contains("HttpOnly") && it.contains("SameSite="));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VAADIN/themes/none.css",
                "VAADIN/build/none.js",
                "VAADIN/dynamic/resource/0/none/x.css",
                "favicon.ico",
                "images/none.png",
                "icons/none.png",
                "robots.txt",
                "manifest.webmanifest",
                "VAADIN/",
                "VAADIN/none"
            })
    @Tag("T74")
    void beginNoSessionForWhatIsNoPage(String path) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/workspace/" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("concordat="));
        assertThat(answer.statusCode()).isIn(302, 404);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
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
