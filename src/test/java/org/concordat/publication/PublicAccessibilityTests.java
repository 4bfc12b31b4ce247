package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a browser can tell: no barrier that a machine finds, nothing to scroll sideways, nothing the policy refuses. */
@Tag("slow")
@Tag("T60")
class PublicAccessibilityTests extends PublicFace {

    private static final List<String> ALL = Stream.concat(
                    PAGES.stream(), Stream.of("/nowhere", CONSULTATION + "/positions?kind=dragons"))
            .toList();

    private final Browser browser = TestBrowser.ofThisThread();

    @Test
    void findsNoBarrierOnAnyPage() {
        assertThat(barriers(1440, ALL)).isEmpty();
    }

    @Test
    void findsNoBarrierWhereThereIsLittleRoom() {
        assertThat(barriers(320, List.of("/", CONSULTATION + "/paper", CONSULTATION + "/questions/8")))
                .isEmpty();
    }

    @Test
    void noticesABarrier() {
        try (var visit = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            var page = visit.newPage();
            page.navigate("http://localhost:" + port + "/");
            page.evaluate("document.querySelector('main').append(new Image(20, 20))");
            assertThat(TestBrowser.barriers(page)).anyMatch(it -> it.startsWith("image-alt (critical): <img"));
        }
    }

    private List<String> barriers(int width, List<String> paths) {
        var found = new ArrayList<String>();
        try (var visit = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setBypassCSP(true))) {
            var page = visit.newPage();
            for (var path : paths) {
                page.navigate("http://localhost:" + port + path);
                TestBrowser.barriers(page).forEach(it -> found.add(path + ": " + it));
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
