package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.journeys.Visitors.hasNoBarriers;
import static org.concordat.journeys.Visitors.press;
import static org.concordat.journeys.Visitors.sees;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands in a field is what the server gets, in a real browser. */
@ServedPortalTest
@Tag("slow")
class EditorJourneyTests {

    private static final int SENT_BY_ITSELF = 2_600;
    private static final String PASTE = """
            ([html, plain]) => {
              const data = new DataTransfer();
              if (html) data.setData('text/html', html);
              data.setData('text/plain', plain);
              document.querySelector('concordat-editor [role=textbox]').dispatchEvent(
                  new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }""";

    @LocalServerPort
    int port;

    Visitors visitors;
    Page page;

    @BeforeEach
    void open() {
        visitors = new Visitors(port);
        open(1280);
    }

    private void open(int width) {
        page = visitors.stranger(width);
        visitors.go(page, "/workspace/" + EditorBench.PATH);
        text().waitFor();
    }

    @AfterEach
    void close() {
        assertThat(visitors.complaints()).isEmpty();
        visitors.close();
    }

    @Test
    void sendWhatStandsThereWhenTheLastLetterWasTypedOverItself() {
        for (var field : List.of(text(), field("Basis"), field("Note"))) {
            field.click();
            type("Too costly");
            assertThat(sent()).contains("Too costly");
            field.click();
            keys("End", "Backspace");
            page.waitForTimeout(SENT_BY_ITSELF);
            type("y");
            assertThat(sent()).contains("Too costly").doesNotContainPattern("costl\\b");
        }
    }

    @Test
    void sendWhatStandsThereAtOnceWhereAnythingIsPressed() {
        text().click();
        type("One");
        field("Basis").click();
        type("Two");
        keys("Enter");
        page.locator("#held").getByText("Two").waitFor();
        assertThat(held()).contains("\"One\"");
        field("Note").click();
        type("Three");
        assertThat(sent()).endsWith("\nTwo\nThree");
    }

    @Test
    void sendWhileSomebodyTypesWithoutAPause() {
        text().click();
        page.keyboard().type("a".repeat(30), new Keyboard.TypeOptions().setDelay(100));
        assertThat(page.locator("concordat-editor .helper").textContent()).contains("of 20,000 characters");
    }

    @Test
    void keepWordsThatTheServerHadNotHeardOf() {
        text().click();
        type("Mine. ");
        press(page, "Show another soon");
        text().click();
        page.keyboard().type("Mine, and more of it.", new Keyboard.TypeOptions().setDelay(70));
        page.locator("#replaced").getByText("By a colleague.").waitFor();
        assertThat(sent()).contains("Mine, and more of it.").doesNotContain("colleague");
    }

    @Test
    void showWhatTheServerSetsWhereNothingIsUnsent() {
        text().click();
        type("Mine.");
        press(page, "Show another");
        page.locator("concordat-editor").getByText("By a colleague.").waitFor();
        assertThat(page.locator("#replaced").textContent()).isEmpty();
        text().click();
        keys("Control+End");
        type(" And ours.");
        assertThat(sent()).contains("By a colleague. And ours.");
    }

    @Test
    void canBeWrittenInByKeyboardAlone() {
        keys("Tab");
        assertThat(focused("aria-label")).isEqualTo("Bold");
        keys("ArrowRight", "ArrowRight", "ArrowRight", "Enter");
        type("One");
        keys("Enter");
        type("Two");
        keys("Enter", "Tab");
        type("Three");
        keys("Enter", "Enter", "Control+b");
        type("Bold");
        keys("Control+b", "Shift+Enter");
        type("3. is typed");
        keys("Shift+Home", "Control+k");
        type("www.gov.uk");
        keys("Enter", "Escape", "Tab");
        assertThat(page.evaluate("document.activeElement.localName")).isEqualTo("input");
        assertThat(sent()).startsWith("""
                {"type":"doc","format":1,"content":[\
                {"type":"item","attrs":{"depth":0,"marker":"1."},"content":[{"type":"text","text":"One"}]},\
                {"type":"item","attrs":{"depth":0,"marker":"2."},"content":[{"type":"text","text":"Two"}]},\
                {"type":"item","attrs":{"depth":1,"marker":"3."},"content":[{"type":"text","text":"Three"}]},\
                {"type":"paragraph","content":[{"type":"text","text":"Bold","marks":[{"type":"strong"}]},{"type":"break"},\
                {"type":"text","text":"3. is typed","marks":[{"type":"link","attrs":{"href":"https://www.gov.uk/"}}]}]}]}""");
    }

    @Test
    void trapNobodyInAList() {
        text().click();
        press(page, "Bullet list");
        type("One");
        keys("Tab");
        assertThat(focused("role")).isEqualTo("textbox");
        keys("Escape");
        assertThat(page.locator("concordat-editor [role=status]").textContent()).contains("Tab now leaves");
        keys("Tab");
        assertThat(focused("role")).isNotEqualTo("textbox");
        keys("Shift+Tab", "Alt+F10");
        assertThat(focused("aria-label")).isEqualTo("Bullet list");
    }

    @Test
    void meanNothingByWhatIsTypedButItself() {
        text().click();
        type("3. Yes.");
        keys("Enter");
        type("* 2 ** 3 [1]: # `x`");
        assertThat(sent()).contains("\"3. Yes.\"", "\"* 2 ** 3 [1]: # `x`\"").doesNotContain("item", "strong");
    }

    @Test
    void giveTheNumbersThatFollowOnlyWhereTheyFollowed() {
        paste("<ol start=2><li>Two<li>Three<li value=7>Seven</ol>", "");
        keys("Control+Home", "End", "Enter");
        type("New");
        assertThat(words(sent())).isEqualTo("2. Two\n3. New\n4. Three\n7. Seven");
        text().click();
        keys("Control+Home", "ArrowDown", "End", "Enter", "Enter");
        type("Between");
        assertThat(words(sent())).isEqualTo("2. Two\n3. New\n\nBetween\n\n4. Three\n7. Seven");
    }

    @Test
    @Tag("T11")
    void refuseALinkThatLeadsAnywhereButToPagesAndMail() {
        text().click();
        type("here");
        keys("Shift+Home", "Control+k");
        for (var wrong : List.of("javascript:alert(1)", "data:text/html,x", "//elsewhere", "nothing", "")) {
            page.locator(".link-panel input").fill(wrong);
            keys("Enter");
            assertThat(page.locator(".link-panel .field-error").textContent())
                    .as(wrong)
                    .isNotEmpty();
        }
        hasNoBarriers(page);
        page.locator(".link-panel input").fill("someone@northmoor.example");
        keys("Enter");
        assertThat(sent()).contains("\"href\":\"mailto:someone@northmoor.example\"");
    }

    @ParameterizedTest
    @CsvSource({"word", "google-docs", "libreoffice"})
    void keepWhatIsPastedFrom(String program) throws IOException {
        var asked = new ArrayList<String>();
        page.onRequest(it -> asked.add(it.url()));
        paste(fixture(program + ".html"), "");
        assertThat(sent().lines().findFirst())
                .hasValue(fixture(program + ".json").lines().map(String::strip).collect(Collectors.joining()));
        assertThat(asked).noneMatch(it -> it.contains("elsewhere"));
    }

    @Test
    void keepEveryWordOfPlainText() {
        paste("", "Town Hall\r\n1 High Street\tNorthmoor\r\n\r\n3. Yes.\r\n5. No.\u000b6 < 7 & &nbsp;");
        assertThat(words(sent())).isEqualTo("Town Hall\n1 High Street Northmoor\n\n3. Yes.\n5. No.\n6 < 7 & &nbsp;");
    }

    @Test
    void cutNothingOffAnEndlessText() {
        paste("<p>" + ("word ".repeat(40) + "</p><p>").repeat(5_200), "");
        sees(page, "Nothing is cut");
        press(page, "Send");
        assertThat((int) page.evaluate("document.querySelector('[role=textbox]').textContent.length"))
                .isGreaterThan(1_000_000);
    }

    @Test
    void keepNobodyOutOnASmallScreen() throws IOException {
        open(320);
        hasNoBarriers(page);
        paste(fixture("word.html"), "");
        press(page, "Refuse");
        sees(page, "Explain this stance");
        assertThat(text().getAttribute("aria-invalid")).isEqualTo("true");
        hasNoBarriers(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        text().click();
        press(page, "Link");
        hasNoBarriers(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
    }

    private Locator text() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Our reasons"));
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private void type(String words) {
        page.keyboard().type(words);
    }

    private void keys(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private void paste(String html, String plain) {
        text().click();
        page.evaluate(PASTE, List.of(html, plain));
    }

    private String focused(String attribute) {
        return (String) page.evaluate("it => document.activeElement.getAttribute(it) ?? ''", attribute);
    }

    /** What the server holds, asked by a click right after whatever was done. */
    private String sent() {
        page.evaluate("document.getElementById('held').textContent = ''");
        press(page, "Send");
        page.waitForFunction("document.getElementById('held').textContent !== ''");
        return held();
    }

    private String held() {
        return page.locator("#held").textContent();
    }

    private static String words(String held) {
        return Text.fromJson(held.lines().findFirst().orElseThrow()).plain();
    }

    private static String fixture(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/editor", name));
    }
}
