package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.journeys.Visitors.hasNoBarriers;
import static org.concordat.journeys.Visitors.press;
import static org.concordat.journeys.Visitors.sees;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.concordat.PortalWithProviders;
import org.concordat.account.ServiceRole;
import org.concordat.factor.ProvenPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Passkeys in a real browser, with an authenticator that Chromium plays. */
@Tag("slow")
class PasskeyJourneyTests extends PortalWithProviders {

    private static final Pattern DESK = Pattern.compile(".*/workspace/?$");
    private static final Pattern CODES = Pattern.compile(".*/recovery-codes\\?back=%2Fworkspace%2F$");
    private static final String OPTIONS = "**/workspace/second-factor/passkey/options";
    private static final String SHOWN = "/workspace/second-factor/passkey";

    @Autowired
    ProvenPeople people;

    Visitors visitors;
    Page page;
    CDPSession devices;
    String authenticator;

    @BeforeEach
    void open() {
        visitors = new Visitors(port());
        page = visitors.stranger();
        devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = JsonParser.parseString("""
                {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
                 "isUserVerified": true, "automaticPresenceSimulation": true}""");
        var device = new JsonObject();
        device.add("options", options);
        authenticator = devices.send("WebAuthn.addVirtualAuthenticator", device)
                .get("authenticatorId")
                .getAsString();
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    @Tag("A16")
    @Tag("A17")
    void opensTheWorkspaceToWhoeverMustHaveASecondFactorAndLaterWithoutAPassword() {
        addPasskey();
        hasNoBarriers(page);
        takeNoCodes();
        signOut();
        signInWithPasskey();
        page.waitForURL(DESK);
        visitors.go(page, "/workspace/account/factors");
        sees(page, "Office laptop");
        hasNoBarriers(page);
        assertThat(visitors.complaints()).isEmpty();
    }

    @Test
    @Tag("A17")
    void makesNoneWhereTheDeviceDoesNotCheckThatItIsThePerson() {
        verifiesUser(false);
        var moderator = people.somebody(ServiceRole.MODERATOR);
        password(moderator);
        sees(page, "Set up an authenticator app");
        hasNoBarriers(page);
        press(page, "Add a passkey");
        sees(page, "No passkey was added.");
        assertThat(page.url()).endsWith("/workspace/second-factor/authenticator");
    }

    @Test
    @Tag("A17")
    void opensNothingWhereTheDeviceDidNotCheckThatItIsThePerson() {
        enrol();
        signOut();
        verifiesUser(false);
        page.route(OPTIONS, PasskeyJourneyTests::askForNoVerification);
        var answer = page.waitForResponse(
                it -> it.url().endsWith(SHOWN) && it.request().method().equals("POST"), this::signInWithPasskey);
        assertThat(answer.status()).isEqualTo(401);
        sees(page, "This passkey opens no account here.");
        visitors.go(page, "/workspace");
        assertThat(page.url()).contains("sign-in");
    }

    @Test
    @Tag("A17")
    void takesTheSameAnswerOnce() {
        enrol();
        signOut();
        var shown = page.waitForRequest(
                it -> it.url().endsWith(SHOWN) && it.method().equals("POST"), this::signInWithPasskey);
        page.waitForURL(DESK);
        var answer = shown.postData();
        page.route("**" + SHOWN, route -> route.resume(new Route.ResumeOptions().setPostData(answer)));
        visitors.go(page, "/workspace/confirm");
        var again = page.waitForResponse(it -> it.url().endsWith(SHOWN), () -> press(page, "Use a passkey"));
        assertThat(again.status()).isEqualTo(401);
        sees(page, "This passkey opens no account here.");
    }

    private void enrol() {
        addPasskey();
        takeNoCodes();
    }

    private void addPasskey() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        password(moderator);
        page.getByLabel("Name of the passkey").fill("Office laptop");
        press(page, "Add a passkey");
        page.waitForURL(CODES);
        sees(page, "One thing more, for the day you lose your device");
        assertThat(people.mails(moderator)).containsExactly("passkey.added");
    }

    private void takeNoCodes() {
        page.getByText("Not now").click();
        page.waitForURL(DESK);
        sees(page, "You have no recovery codes for the day you lose your device.");
    }

    private void password(ProvenPeople.Visitor visitor) {
        visitors.go(page, "/workspace");
        page.locator("input[name=username]").fill(visitor.email());
        page.locator("input[name=password]").fill("read-the-white-paper");
        page.keyboard().press("Enter");
        page.locator("main h1").first().waitFor();
    }

    private void signOut() {
        press(page, "Sign out");
        page.waitForURL(Pattern.compile(".*(:\\d+/|/sign-in.*)$"));
    }

    private void signInWithPasskey() {
        visitors.go(page, "/workspace/sign-in");
        press(page, "Sign in with a passkey");
    }

    private void verifiesUser(boolean verifies) {
        var change = new JsonObject();
        change.addProperty("authenticatorId", authenticator);
        change.addProperty("isUserVerified", verifies);
        devices.send("WebAuthn.setUserVerified", change);
    }

    /** As a page that was tampered with would ask. */
    private static void askForNoVerification(Route route) {
        APIResponse real = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(real)
                .setBody(real.text()
                        .replace("\"userVerification\":\"required\"", "\"userVerification\":\"discouraged\"")));
    }
}
