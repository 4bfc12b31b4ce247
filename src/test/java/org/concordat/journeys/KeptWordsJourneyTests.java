package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.journeys.Visitors.follow;
import static org.concordat.journeys.Visitors.hasNoBarriers;
import static org.concordat.journeys.Visitors.press;
import static org.concordat.journeys.Visitors.sees;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each of these lost words once, tried as people do it: whoever types, and then anything happens, finds their words
 * again.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "concordat.sample=true")
@Tag("slow")
@Tag("T43")
class KeptWordsJourneyTests {

    private static final String DRAFTER = "lena.fisk@moorland-directors.example";
    private static final String COLLEAGUE = "owen.pratt@moorland-directors.example";
    private static final String ROOM = "/workspace/consultations/liberating-the-nhs/response";
    private static final String DISCUSSION = "/workspace/consultations/liberating-the-nhs/discussion";

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
    void keepWhatIsTooLongWhenSomebodyFollowsALinkAway() {
        var page = inTheRoom(2);
        var words = "Too long. " + "x".repeat(20_000);
        write(page, words);
        sees(page, "not saved");
        follow(page, "My desk");
        page.waitForURL(java.util.regex.Pattern.compile(".*/workspace/?$"));
        visitors.go(page, ROOM + "/2");

        sees(page, "is back");
        assertThat(text(page).textContent()).startsWith("Too long.").hasSize(words.length());
    }

    @Test
    void keepWhatWasTypedWithinTheLastSecond() {
        var page = inTheRoom(3);
        text(page).click();
        page.keyboard().type("Just typed");
        follow(page, "My desk");
        page.waitForURL(java.util.regex.Pattern.compile(".*/workspace/?$"));
        visitors.go(page, ROOM + "/3");
        text(page).getByText("Just typed").waitFor();

        assertThat(page.getByText("is not saved").count()).isZero();
    }

    @Test
    void saveWhileSomebodyTypesWithoutAPause() {
        var page = inTheRoom(4);
        text(page).click();
        page.keyboard().type("a".repeat(60), new Keyboard.TypeOptions().setDelay(80));
        // The browser dies: nothing is told to anybody any more.
        page.context().close();

        var again = inTheRoom(4);
        assertThat(text(again).textContent().length()).isGreaterThan(30);
    }

    @Test
    void keepTheWordsAndSayWhatIsSoWhenTheSessionIsGone() {
        var page = inTheRoom(5);
        write(page, "Before.");
        saved(page);
        page.context().clearCookies();
        page.keyboard().type(" And after.");
        sees(page, "You are not signed in here any more");
        hasNoBarriers(page);
        page.keyboard().press("Escape");
        page.mouse().click(700, 500);
        assertThat(text(page).textContent()).isEqualTo("Before. And after.");

        press(page, "Sign in again");
        signIn(page, DRAFTER);
        page.waitForURL("**/response/5*");
        sees(page, "This browser has kept it for you");
        assertThat(text(page).textContent()).isEqualTo("Before.");
        hasNoBarriers(page);
        press(page, "Use these words");
        text(page).getByText("Before. And after.").waitFor();
        saved(page);
    }

    @Test
    void keepTheWordsOfOneTabWhenSomebodySignsOutInAnother() {
        var page = inTheRoom(6);
        write(page, "Before.");
        saved(page);
        var other = page.context().newPage();
        visitors.go(other, "/workspace");
        press(other, "Sign out");
        other.waitForURL(it -> it.contains("sign-in") || !it.contains("/workspace"));
        text(page).click();
        page.keyboard().press("End");
        page.keyboard().type(" Not yet.");
        sees(page, "You are not signed in here any more");
        press(page, "Sign in again");
        signIn(page, DRAFTER);
        sees(page, "This browser has kept it for you");
        press(page, "Use these words");

        text(page).getByText("Not yet.").waitFor();
    }

    @Test
    void showNobodyElseWhatWasKept() {
        var page = inTheRoom(7);
        write(page, "Words of one. " + "x".repeat(20_000));
        sees(page, "not saved");
        page.context().clearCookies();
        visitors.go(page, "/workspace");
        signIn(page, COLLEAGUE);
        visitors.go(page, ROOM + "/7");
        page.locator("main h1").first().waitFor();
        page.waitForTimeout(1_000);

        assertThat(page.content()).doesNotContain("Words of one.");
    }

    @Test
    void askBeforeUnsavedWordsAreDeletedAtSigningOut() {
        var page = inTheRoom(8);
        write(page, "Unsaved. " + "x".repeat(20_000));
        sees(page, "not saved");
        press(page, "Sign out");
        sees(page, "Some of your words are not saved");
        press(page, "Cancel");
        assertThat(text(page).textContent()).startsWith("Unsaved.");
        press(page, "Sign out");
        press(page, "Sign out and delete them");
        page.waitForURL(it -> it.contains("sign-in") || !it.contains("/workspace"));

        assertThat((List<?>)
                        page.evaluate("() => Object.keys(localStorage).filter(it => it.startsWith('concordat.words'))"))
                .isEmpty();
    }

    @Test
    void keepAHalfWrittenCommentWhenTheFilterChanges() {
        var page = visitors.signedIn("tom.hale@eastmere-gp.example");
        visitors.go(page, DISCUSSION);
        press(page, "Comment");
        text(page).click();
        page.keyboard().type("Half a comment");
        visitors.go(page, DISCUSSION + "?question=1");
        visitors.go(page, DISCUSSION);

        sees(page, "is back");
        assertThat(text(page).textContent()).isEqualTo("Half a comment");
        hasNoBarriers(page);
        press(page, "Cancel");
        text(page)
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.waitForTimeout(500);
        visitors.go(page, DISCUSSION);
        page.waitForTimeout(1_500);
        assertThat(text(page).count()).isZero();
    }

    private Page inTheRoom(int question) {
        var page = visitors.signedIn(DRAFTER);
        visitors.go(page, ROOM + "/" + question);
        page.locator("main h1").first().waitFor();
        var start = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start our response"));
        if (start.count() > 0) {
            start.click();
            visitors.go(page, ROOM + "/" + question);
        }
        text(page).waitFor();
        return page;
    }

    private static void write(Page page, String words) {
        text(page).click();
        page.keyboard().insertText(words);
    }

    private static void saved(Page page) {
        page.locator("#save-status").getByText("Saved").waitFor();
    }

    private static Locator text(Page page) {
        return page.locator("concordat-editor [role=textbox]");
    }

    private static void signIn(Page page, String email) {
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill("read-the-white-paper");
        page.keyboard().press("Enter");
        page.locator("main h1").first().waitFor();
    }
}
