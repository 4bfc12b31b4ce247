package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which typeface a browser really takes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "concordat.sample=true")
@Tag("slow")
class FontsTests {

    /** English, Welsh, Gaelic of Scotland and Ireland, Scots, Cornish, Manx, and what stands around words. */
    private static final String LETTERS =
            "ŵŴŷŶẁẀẃẂẅẄỳỲÿŸâêîôûäëïöüáéíóúàèìòùýćçñæœåøāēīōūĀĒĪŌŪḃḂċĊḋḊḟḞġĠṁṀṗṖṡṠṫṪ" + "‘’“”–—…£€½";

    @LocalServerPort
    int port;

    private Visitors visitors;

    @BeforeEach
    void open() {
        visitors = new Visitors(port);
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, --serif, normal", "/, --serif, italic", "/, --sans, normal",
        "/workspace, --serif, normal", "/workspace, --serif, italic", "/workspace, --sans, normal"
    })
    void holdEveryLetterOfTheLanguagesOfTheUk(String path, String family, String style) {
        var page = visitors.go(visitors.stranger(), path);
        page.evaluate("""
                async ([letters, family, style]) => {
                    const text = document.createElement('p');
                    text.style.fontFamily = `var(${family})`;
                    text.style.fontStyle = style;
                    for (const letter of letters) {
                        const one = document.createElement('span');
                        one.className = 'one-letter';
                        one.textContent = letter;
                        text.append(one);
                    }
                    document.body.append(text);
                    text.getBoundingClientRect();
                    await document.fonts.ready;
                }""", List.of(LETTERS, family, style));
        page.waitForCondition(() -> (Boolean) page.evaluate("document.fonts.status === 'loaded'"));
        assertThat(strangers(page)).isEmpty();
    }

    /** The letters that are not set in a typeface of ours. */
    private static List<String> strangers(Page page) {
        var browser = page.context().newCDPSession(page);
        browser.send("DOM.enable");
        browser.send("CSS.enable");
        var root = browser.send("DOM.getDocument").getAsJsonObject("root").get("nodeId");
        var asked = new JsonObject();
        asked.add("nodeId", root);
        asked.addProperty("selector", ".one-letter");
        var strangers = new ArrayList<String>();
        int i = 0;
        for (var node : browser.send("DOM.querySelectorAll", asked).getAsJsonArray("nodeIds")) {
            var letter = new JsonObject();
            letter.add("nodeId", node);
            for (var font : browser.send("CSS.getPlatformFontsForNode", letter).getAsJsonArray("fonts")) {
                var used = font.getAsJsonObject();
                if (!used.get("isCustomFont").getAsBoolean()) {
                    strangers.add(
                            LETTERS.charAt(i) + " " + used.get("familyName").getAsString());
                }
            }
            i++;
        }
        assertThat(i).isEqualTo(LETTERS.length());
        return strangers;
    }

    @Test
    void costAPageInEnglishNoMoreThanItNeeds() {
        var page = visitors.stranger();
        var sizes = new ArrayList<Integer>();
        var fonts = new ArrayList<String>();
        page.onRequestFinished(it -> {
            if (!it.url().startsWith("data:")) {
                sizes.add(it.sizes().responseBodySize);
                if (it.url().contains("/fonts/")) {
                    fonts.add(it.url().replaceFirst(".*/", ""));
                }
            }
        });
        visitors.go(page, "/consultations/liberating-the-nhs/questions/8");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(fonts).containsExactlyInAnyOrder("source-serif-4.woff2", "source-sans-3.woff2");
        assertThat(sizes).hasSizeLessThanOrEqualTo(5);
        assertThat(sizes.stream().mapToInt(it -> it).sum()).isLessThan(62_000);
    }
}
