package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.journeys.Visitors.follow;
import static org.concordat.journeys.Visitors.hasNoBarriers;
import static org.concordat.journeys.Visitors.press;
import static org.concordat.journeys.Visitors.sees;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.concordat.PortalWithProviders;
import org.concordat.account.ServiceRole;
import org.concordat.factor.ProvenPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How an organisation comes to take part, in a real browser: from its wish to the day a colleague leaves. */
@Tag("slow")
class JoiningJourneyTests extends PortalWithProviders {

    private static final String UNA = "una@westmoor.example";
    private static final String CAT = "cat@westmoor.example";
    private static final String BEN = "ben@westmoor.example";
    private static final String PASSWORD = "mutter kettle orbit fringe";
    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired
    ProvenPeople people;

    @Autowired
    Clock clock;

    Visitors visitors;
    Page administrator;

    @BeforeEach
    void open() {
        visitors = new Visitors(port());
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    @Tag("A19")
    @Tag("A20")
    @Tag("T74")
    void leadsFromTheWishToTakePartToTheDayAColleagueLeaves() throws Exception {
        administrator = visitors.stranger();
        signIn(administrator, people.somebody(ServiceRole.ADMINISTRATOR).email(), ProvenPeople.PASSWORD);
        enrol(administrator);

        var una = visitors.stranger();
        askToTakePart(una);
        visitors.open(una, linkTo(UNA, "take-part/"));
        press(una, "Confirm");
        sees(una, "Your address is confirmed.");
        verify();
        accept(una, UNA);

        invite(una, CAT, "Approver");
        invite(una, BEN, "Drafter");
        setTwoSteps(una);

        var cat = visitors.stranger();
        accept(cat, CAT);
        accept(visitors.stranger(), BEN);
        visitors.go(cat, "/workspace/account/factors");
        press(cat, "Set up an app");
        var secret = enrol(cat);
        press(cat, "Sign out");
        cat.waitForURL(Pattern.compile(".*(:\\d+/|/sign-in.*)$"));
        signIn(cat, CAT, PASSWORD);
        sees(cat, "One more step");
        fill(cat, "Code", code(secret, clock.instant().plus(STEP)));
        press(cat, "Go on");
        sees(cat, "Westmoor Borough Council");

        remove(una, "cat");
        cat.getByText("You no longer act for Westmoor Borough Council")
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(5_000));
        visitors.go(cat, "/workspace/members");
        assertThat(cat.locator("body").innerText()).doesNotContain("una");

        assertThat(visitors.complaints()).isEmpty();
    }

    private void askToTakePart(Page page) {
        visitors.go(page, "/workspace/take-part");
        sees(page, "Name of the organisation");
        hasNoBarriers(page);
        press(page, "Send");
        sees(page, "Type the name of the organisation");
        hasNoBarriers(page);
        fill(page, "Name of the organisation", "Westmoor Borough Council");
        fill(page, "Kind", "Council");
        page.keyboard().press("Enter");
        // Whatever a stranger pastes: nothing is turned away unseen, and the page goes on.
        fill(page, "Area", "Westmoor ".repeat(4_000));
        press(page, "Send");
        sees(page, "Too long: 36,000 characters");
        fill(page, "Area", "Westmoor");
        fill(page, "Official email domain", "westmoor.example");
        fill(page, "Website", "https://www.westmoor.example");
        fill(page, "Name of the person", "Una Reed");
        fill(page, "Post", "clerk to the council");
        fill(page, "Email address", UNA);
        fill(page, "By what authority", "The council minuted it on 1 September.");
        press(page, "Send");
        sees(page, "Thank you. Look into your mail.");
        hasNoBarriers(page);
    }

    private void verify() {
        visitors.go(administrator, "/workspace/requests");
        follow(administrator, "Westmoor Borough Council");
        fill(administrator, "Reason", "Telephoned the council on the number of its website.");
        hasNoBarriers(administrator);
        press(administrator, "Verify");
        sees(administrator, "They were verified.");
    }

    private void accept(Page page, String address) {
        visitors.open(page, linkTo(address, "invitation/"));
        page.locator("input[type=password]").first().fill(PASSWORD);
        hasNoBarriers(page);
        press(page, "Accept");
        signIn(page, address, PASSWORD);
        sees(page, "Westmoor Borough Council");
    }

    private void invite(Page page, String address, String role) {
        visitors.go(page, "/workspace/members");
        press(page, "Invite somebody");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Email address").fill(address);
        dialog.getByLabel("Name").first().fill(address.substring(0, 3));
        dialog.getByLabel(role).check();
        hasNoBarriers(page);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send the invitation"))
                .click();
        sees(page, "The invitation to " + address + " is on its way.");
    }

    private void setTwoSteps(Page page) {
        visitors.go(page, "/workspace/sign-off-steps");
        press(page, "An officer, then an elected member");
        hasNoBarriers(page);
        press(page, "Save the chain");
        sees(page, "Saved. It holds from the next time");
        page.reload();
        sees(page, "Step 2");
    }

    private void remove(Page page, String name) {
        visitors.go(page, "/workspace/members");
        press(page, "Remove " + name);
        page.getByRole(AriaRole.DIALOG).getByLabel("Why").fill("Left the council.");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
    }

    /** The link in the newest mail to somebody, as the administrator's list of mails shows it. */
    private String linkTo(String address, String path) {
        visitors.go(administrator, "/workspace/outgoing-mail");
        var mail = administrator
                .locator("article, li, tr")
                .filter(new Locator.FilterOptions().setHasText(address))
                .locator("a[href*='/workspace/" + path + "']")
                .first();
        return mail.getAttribute("href");
    }

    private void signIn(Page page, String address, String password) {
        visitors.go(page, "/workspace");
        page.locator("input[name=username]").fill(address);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
    }

    private String enrol(Page page) throws InvalidKeyException {
        sees(page, "Set up an authenticator app");
        hasNoBarriers(page);
        var secret = page.locator("code.secret").innerText();
        fill(page, "The six digits that your app shows now", code(secret, clock.instant()));
        press(page, "Set up");
        page.waitForURL(Pattern.compile("^(?!.*authenticator).*$"));
        return secret;
    }

    private static String code(String secret, Instant when) throws InvalidKeyException {
        var key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "RAW");
        return new TimeBasedOneTimePasswordGenerator(STEP).generateOneTimePasswordString(key, when, Locale.ROOT);
    }

    private static void fill(Page page, String label, String words) {
        page.getByLabel(label).first().fill(words);
    }
}
