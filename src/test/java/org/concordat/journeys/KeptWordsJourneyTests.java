package org.concordat.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.journeys.Visitors.awaitAnswers;
import static org.concordat.journeys.Visitors.follow;
import static org.concordat.journeys.Visitors.hasNoBarriers;
import static org.concordat.journeys.Visitors.press;
import static org.concordat.journeys.Visitors.sees;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Each of these lost words once, tried as people do it: whoever types, and then anything happens, finds their words
 * again. It has a portal of its own, since what is begun and signed here stays.
 */
@ActiveProfiles("kept-words")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "concordat.sample=true")
@Tag("slow")
@Tag("T43")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptWordsJourneyTests {

    private static final String DRAFTER = "lena.fisk@moorland-directors.example";
    private static final String COLLEAGUE = "owen.pratt@moorland-directors.example";
    private static final String COMMENTER = "tom.hale@eastmere-gp.example";
    private static final String MODERATOR = "m.okafor@department.example";
    private static final String AUTHOR = "t.osei@northmoor-carers.example";
    private static final String SIGNER = "r.thorne@northmoor-carers.example";
    private static final Pattern DESK = Pattern.compile(".*/workspace/?$");

    /** In words, for a browser takes seconds to break one word of as many letters into lines. */
    private static final String TOO_MANY = "word ".repeat(4_100) + "end";

    private static final String ROOM = "/workspace/consultations/liberating-the-nhs/response";
    private static final String DISCUSSION = "/workspace/consultations/liberating-the-nhs/discussion";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private final Map<String, BrowserContext> windows = new HashMap<>();
    private Line line;
    private Visitors visitors;

    @BeforeAll
    void open() {
        line = new Line(port);
        visitors = new Visitors(line.port());
    }

    @AfterEach
    void tidy() {
        windows.values().stream().filter(it -> !it.pages().isEmpty()).forEach(window -> {
            window.pages().forEach(Page::close);
            var blank = visitors.go(window.newPage(), "/livez");
            blank.evaluate("localStorage.clear()");
            blank.close();
        });
    }

    @AfterAll
    void close() {
        visitors.close();
        line.close();
    }

    @Test
    void keepWhatIsTooLongWhenSomebodyFollowsALinkAway() {
        var page = inTheRoom(2);
        var words = "Too long. " + TOO_MANY;
        write(page, words);
        sees(page, "not saved");
        follow(page, "My desk");
        page.waitForURL(DESK);
        visitors.go(page, ROOM + "/2");

        sees(page, "is back");
        assertThat(text(page).textContent()).startsWith("Too long.").hasSize(words.length());
    }

    @Test
    void fetchWhatKeepsWordsWithThePageAndOnce() {
        var page = inTheRoom(3);
        assertThat(page.locator("head link[rel=modulepreload][href*='/assets/guard.js?v=']")
                        .count())
                .isOne();
        assertThat(page.evaluate("performance.getEntriesByType('resource')"
                        + ".filter(it => it.name.includes('/assets/guard.js')).length"))
                .isEqualTo(1);
    }

    @Test
    void keepWhatWasTypedWithinTheLastSecond() {
        var page = inTheRoom(3);
        text(page).click();
        page.keyboard().type("Just typed");
        follow(page, "My desk");
        page.waitForURL(DESK);
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
        windows.remove(DRAFTER).close();

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
        write(page, "Words of one. " + TOO_MANY);
        sees(page, "not saved");
        page.context().clearCookies();
        windows.remove(DRAFTER); // another's from here on
        at(page, COLLEAGUE, ROOM + "/7");
        page.waitForTimeout(1_000);

        assertThat(page.content()).doesNotContain("Words of one.");
    }

    @Test
    void forgetAfterSevenDays() {
        var page = inTheRoom(1);
        write(page, "Old words. " + TOO_MANY);
        sees(page, "not saved");
        page.waitForFunction("Object.keys(localStorage).some(it => it.startsWith('concordat.words'))");
        var other = page.context().newPage();
        page.close();
        visitors.go(other, "/livez");
        other.evaluate("""
                () => Object.keys(localStorage).filter(it => it.startsWith('concordat.words')).forEach(key => {
                    const kept = JSON.parse(localStorage.getItem(key));
                    localStorage.setItem(key, JSON.stringify({...kept, at: kept.at - 7 * 24 * 60 * 60 * 1000}));
                })""");
        visitors.go(other, ROOM + "/1");
        text(other).waitFor();

        other.waitForFunction("!Object.keys(localStorage).some(it => it.startsWith('concordat.words'))");
        assertThat(other.content()).doesNotContain("Old words.");
    }

    @Test
    void askBeforeUnsavedWordsAreDeletedAtSigningOut() {
        var page = inTheRoom(8);
        write(page, "Unsaved. " + TOO_MANY);
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
        var page = halfAComment();
        visitors.go(page, DISCUSSION + "?question=1");
        visitors.go(page, DISCUSSION);

        sees(page, "is back");
        assertThat(text(page).textContent()).isEqualTo("Half a comment");
        hasNoBarriers(page);
        press(page, "Cancel");
        text(page).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForTimeout(500);
        visitors.go(page, DISCUSSION);
        page.waitForTimeout(1_500);
        assertThat(text(page).count()).isZero();
    }

    @Test
    void keepTheWordsAndThePageWhenThePortalIsKilled() {
        var page = inTheRoom(9);
        write(page, "Before.");
        saved(page);
        line.cut();
        page.keyboard().type(" And after.");
        sees(page, "The portal does not answer");
        page.keyboard().press("Escape");
        page.locator("#outage p").click();
        press(page, "Try now");
        sees(page, "still does not answer");
        assertThat(text(page).textContent()).isEqualTo("Before. And after.");

        // One that was started anew knows nobody.
        page.context().clearCookies();
        line.mend();
        sees(page, "You are not signed in here any more");
        page.keyboard().press("Escape");
        press(page, "Sign in again");
        signIn(page, DRAFTER);
        page.waitForURL("**/response/9*");
        sees(page, "This browser has kept it for you");
        assertThat(text(page).textContent()).isEqualTo("Before.");
        press(page, "Use these words");
        text(page).getByText("Before. And after.").waitFor();
    }

    @Test
    void keepAHalfWrittenCommentWhenTheSignInRunsOut() {
        var page = halfAComment();
        database.sql("update sign_in set lasts_until = now() where ended_at is null")
                .update();
        leadsToTheSignIn(page);
        signIn(page, COMMENTER);

        assertThat(page.url()).contains("/discussion");
        sees(page, "is back");
        assertThat(text(page).textContent()).isEqualTo("Half a comment");
    }

    @Test
    void keepAModeratorsNoteWhenTheyGoBack() {
        var author = halfAComment();
        press(author, "Send comment");
        sees(author, "waits for a moderator");
        var page = at(MODERATOR, "/workspace/moderation");
        page.locator("nav.q a").first().click();
        page.getByText("Reasons, note and other decisions").click();
        page.getByLabel("Note to the author").fill("Half a note");
        page.goBack();
        page.locator("nav.q a").first().waitFor();
        page.getByText("Note to the author")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        awaitAnswers(page);
        page.goForward();

        page.waitForCondition(
                () -> page.getByLabel("Note to the author").inputValue().equals("Half a note"));
    }

    @Test
    void sayNothingMoreOnceThePortalAnswersAgain() {
        var page = inTheRoom(4);
        page.context().setOffline(true);
        write(page, "Written in a tunnel.");
        sees(page, "The portal does not answer");
        page.context().setOffline(false);
        saved(page);
        page.waitForCondition(() -> !page.locator("#outage").isVisible());
    }

    @Test
    void sayNothingOfWordsWhereAFileWasNotTaken() {
        var page = inTheRoom(3);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("minutes.pdf", "application/pdf", "no PDF".getBytes(UTF_8)));
        page.getByText("minutes.pdf").first().waitFor();
        assertThat(page.locator(".saved .typing").isVisible()).isFalse();
    }

    @Test
    void joinWhatTwoWriteInOneText() {
        var page = inTheRoom(10);
        var colleague = at(visitors.stranger(), DRAFTER, ROOM + "/10");
        text(page).click();
        write(colleague, "Theirs.");
        saved(colleague);
        text(page).getByText("Theirs.").waitFor();
        page.keyboard().press("Control+End");
        page.keyboard().type(" Mine.");
        saved(page);
        text(colleague).getByText("Theirs. Mine.").waitFor();
        sees(colleague, "in another tab or window, or from a contribution, at");
    }

    @Test
    void keepWhatIsWrittenAroundASignature() {
        var room = at(AUTHOR, ROOM + "/7");
        press(room, "Start our response");
        text(room).waitFor();
        room.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("Mixed").setExact(true))
                .check();
        write(room, "Signed.");
        saved(room);
        press(room, "Send for sign-off");
        sees(room, "Sent for sign-off.");

        var signer = at(SIGNER, "/workspace");
        follow(signer, "Read and sign");
        press(signer, "Send back with a note");
        signer.getByLabel("Note to the drafters").fill("Half a note");
        press(signer, "Cancel");
        signer.getByLabel("Reference", new Page.GetByLabelOptions().setExact(true))
                .fill("Minute 12");
        signer.reload();
        sees(signer, "is back");
        press(signer, "Send back with a note");
        signer.locator("vaadin-dialog .kept-words").getByText("is back").waitFor();
        assertThat(signer.getByLabel("Note to the drafters").inputValue()).isEqualTo("Half a note");
        press(signer, "Cancel");
        assertThat(signer.getByLabel("Reference", new Page.GetByLabelOptions().setExact(true))
                        .inputValue())
                .isEqualTo("Minute 12");

        // What the drafter types does not reach the portal before the signature does.
        text(room).click();
        room.keyboard().press("Control+End");
        room.keyboard().type(" Not yet saved.");
        press(signer, "Sign and submit");
        press(signer, "Yes, sign and submit");
        sees(signer, "Signed and submitted.");
        sees(room, "The response was submitted meanwhile");
        room.locator(".words-aside").getByText("Not yet saved.").waitFor();
        hasNoBarriers(room);
    }

    private Page halfAComment() {
        var page = at(COMMENTER, DISCUSSION);
        press(page, "Comment");
        text(page).click();
        page.keyboard().type("Half a comment");
        return page;
    }

    private Page inTheRoom(int question) {
        var page = at(DRAFTER, ROOM + "/" + question);
        var start = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start our response"));
        text(page).or(start).waitFor();
        if (start.count() > 0) {
            start.click();
        }
        text(page).waitFor();
        return page;
    }

    /** In the window of somebody, who signs in there where need be: what a window has loaded once it need not load again. */
    private Page at(String person, String path) {
        var window = windows.computeIfAbsent(person, it -> visitors.stranger().context());
        return at(window.newPage(), person, path);
    }

    private Page at(Page page, String person, String path) {
        page.setDefaultTimeout(20_000);
        visitors.go(page, path);
        page.locator("main h1, input[name=username]").first().waitFor();
        if (page.url().contains("/sign-in")) {
            signIn(page, person);
        }
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

    /** Of itself; or, where the browser asked for something in between and was refused, by a notice. */
    private static void leadsToTheSignIn(Page page) {
        var notice = page.getByText("Sign in again").first();
        page.waitForCondition(() -> page.url().contains("/sign-in?ended=") || notice.isVisible());
        if (!page.url().contains("/sign-in")) {
            press(page, "Sign in again");
            page.waitForURL("**/sign-in**");
        }
    }

    private static void signIn(Page page, String email) {
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill("read-the-white-paper");
        page.keyboard().press("Enter");
        page.waitForURL(it -> !it.contains("/sign-in"));
        page.locator("main h1").first().waitFor();
    }
}
