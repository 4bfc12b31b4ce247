package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.journeys.Visitors.follow;
import static org.concordat.journeys.Visitors.hasNoBarriers;
import static org.concordat.journeys.Visitors.press;
import static org.concordat.journeys.Visitors.sees;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job, in a real browser: from a draft to the public page, with everybody who has a hand in it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "concordat.sample=true")
@Tag("slow")
class WholePathJourneyTests {

    private static final String ROOM = "/workspace/consultations/liberating-the-nhs/response";
    private static final String RECORD = "/consultations/liberating-the-nhs";
    private static final String REASONS = "A board without carers would not hear them.";
    private static final String NOT_TO_BE_TOLD = "Septimus Canary of 3 Weir Street";

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
    @Tag("A35")
    void takesAPositionFromTheDraftToThePublicPage() throws Exception {
        var drafter = visitors.signedIn("t.osei@northmoor-carers.example");
        var approver = visitors.signedIn("r.thorne@northmoor-carers.example");
        var moderator = visitors.signedIn("m.okafor@department.example");
        var stranger = visitors.stranger();

        draft(drafter);
        visitors.go(stranger, RECORD + "/positions");
        assertThat(stranger.content()).as("a draft is not there").doesNotContain(REASONS);
        sign(approver);
        visitors.go(stranger, RECORD + "/positions");
        assertThat(stranger.content()).as("what waits is not there").doesNotContain(REASONS);
        publish(moderator);
        find(stranger);
        comment(visitors.signedIn("tom.hale@eastmere-gp.example"));
        redact(moderator);
        readTheComment(stranger);
        assertThat(stranger.context().cookies()).isEmpty();
        assertThat(visitors.complaints()).isEmpty();
        findsNothingThatIsNotPublic();
    }

    private void draft(Page page) {
        hasNoBarriers(page);
        follow(page, "Our response");
        press(page, "Start our response");
        follow(page, "7 Statutory boards");
        sees(page, "Should there be a statutory health and wellbeing board");
        sees(page, "L4-3");
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("Mixed").setExact(true))
                .check();
        page.getByLabel("Our reasons").fill(REASONS + " Ask " + NOT_TO_BE_TOLD + ", he knows.");
        page.getByText(Pattern.compile("^.*Saved \\d.*$")).first().waitFor();
        hasNoBarriers(page);
        press(page, "Send for sign-off");
        sees(page, "Sent for sign-off.");
        hasNoBarriers(page);
    }

    private void sign(Page page) {
        visitors.go(page, "/workspace");
        sees(page, "One thing waits for your signature.");
        hasNoBarriers(page);
        follow(page, "Read and sign");
        sees(page, "Exactly this will be sent");
        sees(page, REASONS);
        hasNoBarriers(page);
        press(page, "Sign and submit");
        sees(page, "cannot be changed or called back");
        hasNoBarriers(page);
        press(page, "Yes, sign and submit");
        sees(page, "Signed and submitted.");
        sees(page, "R-");
        hasNoBarriers(page);
    }

    private void publish(Page page) {
        openCase(page, "Response: .*Northmoor Carers Together");
        sees(page, "As the public will read it");
        sees(page, REASONS);
        hasNoBarriers(page);
        redactNameAndAddress(page, NOT_TO_BE_TOLD);
        sees(page, "Reasons: a third person’s personal data");
        press(page, "Publish with 1 redaction");
        sees(page, "Published.");
    }

    private void find(Page page) {
        visitors.go(page, RECORD + "/questions/7");
        sees(page, REASONS);
        visitors.go(page, RECORD + "/paper?kind=VOLUNTARY_ORGANISATION#L4-3");
        assertThat(page.locator("#L4-3").count()).isPositive();
        visitors.go(page, RECORD + "/positions").reload(); // the browser may keep a page of the record for some seconds
        sees(page, REASONS);
        page.locator("article")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(REASONS))
                .locator("a[href^='/positions/P-']")
                .first()
                .click();
        sees(page, REASONS);
        sees(page, "Northmoor Carers Together");
        assertThat(page.url()).contains("/positions/P-");
        sees(page, "redacted: name and address");
        hasNoBarriers(page);
        page.locator("a[href^='/responses/R-']").first().click();
        sees(page, REASONS);
        hasNoBarriers(page);
    }

    private void comment(Page page) {
        visitors.go(page, "/workspace/consultations/liberating-the-nhs/discussion?question=7");
        sees(page, REASONS);
        hasNoBarriers(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Comment on the position of Northmoor Carers Together"))
                .first()
                .click();
        page.getByLabel("Our comment").first().fill("Ask Wilhelmina Canary of 7 Quarry Lane, she knows.");
        press(page, "Send comment");
        sees(page, "waits for a moderator");
        hasNoBarriers(page);
    }

    private void redact(Page page) {
        openCase(page, "Comment on .*Eastmere");
        sees(page, "Wilhelmina Canary");
        redactNameAndAddress(page, "Wilhelmina Canary of 7 Quarry Lane");
        hasNoBarriers(page);
        page.getByText("Reasons: a third person’s personal data").first().click();
        page.getByLabel("Reasons").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("off topic"))
                .click();
        page.keyboard().press("Escape");
        sees(page, "Reasons: a third person’s personal data, off topic");
        hasNoBarriers(page);
        press(page, "Publish with 1 redaction");
        sees(page, "Published.");
    }

    private void openCase(Page page, String named) {
        visitors.go(page, "/workspace/moderation");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(named)))
                .first()
                .click();
    }

    private static void redactNameAndAddress(Page page, String words) {
        page.getByLabel("Words to redact").first().fill(words);
        page.getByLabel("Reason shown in their place").first().click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("name and address").setExact(true))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Redact").setExact(true))
                .first()
                .click();
        sees(page, "redacted: name and address");
    }

    private void readTheComment(Page page) {
        visitors.go(page, RECORD + "/questions/7");
        sees(page, "redacted: name and address");
        assertThat(page.content())
                .contains("she knows")
                .doesNotContain("Wilhelmina")
                .doesNotContain("Quarry");
        hasNoBarriers(page);
    }

    /** The words that were removed, here and in the sample, and those that were rejected, are in nothing public. */
    private void findsNothingThatIsNotPublic() throws Exception {
        var answers = new Crawl(port).everything();
        assertThat(answers).hasSizeGreaterThan(40);
        answers.forEach((path, answer) -> {
            assertThat(answer.statusCode()).as(path).isIn(path.equals("/nowhere") ? 404 : 200, 301, 304);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(it -> assertThat(it).contains("default-src 'none'"));
            assertThat(answer.body())
                    .as(path)
                    .doesNotContainIgnoringCase("wilhelmina")
                    .doesNotContainIgnoringCase("quarry lane")
                    .doesNotContainIgnoringCase("septimus")
                    .doesNotContainIgnoringCase("weir street")
                    .doesNotContainIgnoringCase("edith")
                    .doesNotContainIgnoringCase("mill row")
                    .doesNotContainIgnoringCase("her stroke")
                    .doesNotContainIgnoringCase("accuses")
                    .doesNotContainIgnoringCase("LGA Official");
        });
    }
}
