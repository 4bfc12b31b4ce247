package org.concordat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

    private static Browser start() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("CONCORDAT_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }
}
