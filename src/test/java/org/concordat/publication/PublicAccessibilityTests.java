package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a browser can tell: no barrier that a machine finds, nothing to scroll sideways, nothing the policy refuses. */
class PublicAccessibilityTests extends PublicFace {

    private static final List<String> ALL = Stream.concat(
                    PAGES.stream(), Stream.of("/nowhere", CONSULTATION + "/positions?kind=dragons"))
            .toList();

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
    }

    @Test
    void findsNoBarrierOnAnyPage() {
        assertThat(barriers(1440, ALL)).isEmpty();
    }

    @Test
    void findsNoBarrierWhereThereIsLittleRoom() {
        assertThat(barriers(320, List.of("/", CONSULTATION + "/paper", CONSULTATION + "/questions/8")))
                .isEmpty();
    }

    private List<String> barriers(int width, List<String> paths) {
        var found = new ArrayList<String>();
        try (var visit = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setBypassCSP(true))) {
            var page = visit.newPage();
            for (var path : paths) {
                page.navigate("http://localhost:" + port + path);
                new AxeBuilder(page)
                        .analyze()
                        .getViolations()
                        .forEach(it -> found.add(path + ": " + it.getId() + " "
                                + it.getNodes().getFirst().getHtml()));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768})
    void needsNoScrollingSideways(int width) {
        try (var visit = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            var page = visit.newPage();
            for (var path : ALL) {
                page.navigate("http://localhost:" + port + path);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", CONSULTATION + "/paper", CONSULTATION + "/questions/8"})
    void asksForLittleAndForNothingThatThePolicyRefuses(String path) {
        var complaints = new ArrayList<String>();
        var requests = new ArrayList<String>();
        var bytes = new ArrayList<Integer>();
        try (var visit = browser.newContext()) {
            var page = visit.newPage();
            page.onConsoleMessage(it -> complaints.add(it.text()));
            page.onRequestFinished(it -> {
                requests.add(it.url());
                bytes.add(it.sizes().responseBodySize);
            });
            page.navigate("http://localhost:" + port + path);
            page.waitForLoadState();
            page.evaluate("document.fonts.ready.then(() => document.fonts.size)");
            assertThat(visit.cookies()).isEmpty();
        }
        assertThat(complaints).isEmpty();
        assertThat(requests.stream().filter(it -> !it.startsWith("data:")).distinct())
                .as("requests")
                .hasSizeLessThanOrEqualTo(5);
        assertThat(bytes.stream().mapToInt(Integer::intValue).sum()).as("bytes").isLessThanOrEqualTo(60 * 1024);
    }
}
