package org.concordat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real browser, started once for each thread that runs tests, for Playwright serves the thread that made it. It ends
 * with the JVM; whoever opens a window closes it.
 */
public final class TestBrowser {

    private static final ThreadLocal<Browser> STARTED = ThreadLocal.withInitial(TestBrowser::start);

    private TestBrowser() {}

    public static Browser ofThisThread() {
        return STARTED.get();
    }

    /** What a machine finds on a page that keeps people out, moderate findings included. */
    public static List<String> barriers(Page page) {
        var told = new AxeRunOptions();
        told.setResultTypes(List.of("violations"));
        // The other way opens a page of its own and loads everything once more, to speak with frames of other sites.
        return new AxeBuilder(page)
                .setLegacyMode(true).options(told).analyze().getViolations().stream()
                        .map(it -> it.getId() + " (" + it.getImpact() + "): "
                                + it.getNodes().getFirst().getHtml())
                        .toList();
    }

    private static Browser start() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        // One process for a window's pages: what was compiled for one need not be for the next.
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--process-per-site")));
    }

    /** The one to take, or else the first that is there. The one without windows needs much less of the processor. */
    private static Path program() {
        return Stream.of(
                        System.getenv().getOrDefault("CONCORDAT_CHROMIUM", ""),
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium")
                .filter(it -> !it.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Set CONCORDAT_CHROMIUM to a Chromium"));
    }
}
