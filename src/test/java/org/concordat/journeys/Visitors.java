package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.concordat.TestBrowser;

/** People who each have a window of their own in a real browser. */
final class Visitors implements AutoCloseable {

    private static final String PASSWORD = "read-the-white-paper";

    private final Browser browser = TestBrowser.ofThisThread();
    private final List<BrowserContext> windows = new ArrayList<>();
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Visitors(int port) {
        address = "http://localhost:" + port;
    }

    /** Somebody who reads the record and never signs in. */
    Page stranger() {
        return stranger(1440);
    }

    Page stranger(int width) {
        return window(width, 1000);
    }

    Page signedIn(String email) {
        return signedIn(email, 1440, 1000);
    }

    Page signedIn(String email, int width, int height) {
        var page = window(width, height);
        page.navigate(address + "/workspace");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator("main h1").first().waitFor();
        assertThat(page.url()).doesNotContain("sign-in");
        return page;
    }

    private Page window(int width, int height) {
        var window = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setBypassCSP(true));
        windows.add(window);
        var page = window.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(it -> complaints.add(page.url() + ": " + it));
        return page;
    }

    Page go(Page page, String path) {
        page.navigate(address + path);
        return page;
    }

    /** Goes on within the workspace, as by a link of it: what the page has loaded is not loaded anew. */
    Page step(Page page, String path) {
        var before = page.url();
        page.evaluate("""
                path => {
                    const link = document.createElement('a');
                    link.href = path;
                    document.body.append(link);
                    link.click();
                    link.remove();
                }""", path);
        page.waitForURL(it -> !it.equals(before));
        awaitAnswers(page);
        return page;
    }

    /** Waits until the page has heard all that it asked the portal for. */
    static void awaitAnswers(Page page) {
        page.waitForFunction("Object.values(window.Vaadin.Flow.clients).every(it => !it.isActive?.())");
    }

    /** Follows a link out of a mail. */
    void open(Page page, String link) {
        assertThat(link).startsWith(address + "/");
        page.navigate(link);
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    static void sees(Page page, String words) {
        page.getByText(words).first().waitFor();
    }

    /** What a machine finds that keeps people out, moderate findings included. */
    static void hasNoBarriers(Page page) {
        assertThat(TestBrowser.barriers(page)).as(page.url()).isEmpty();
    }

    /** Errors of scripts in any window. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
