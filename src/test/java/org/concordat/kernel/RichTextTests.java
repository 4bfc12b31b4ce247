package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTests {

    private static final Set<String> ALLOWED = Set.of(
            "p",
            "br",
            "em",
            "strong",
            "ul",
            "ol",
            "li",
            "blockquote",
            "code",
            "pre",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "a",
            "span",
            "html",
            "head",
            "body");

    private static final List<String> FRAGMENTS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "javascript:alert(1)",
            "[a](javascript:alert(1))",
            "[a](data:text/html,x)",
            "[a](//evil.example)",
            "[a](https://ok.example \"t\")",
            "![i](https://evil.example/i.png)",
            "<https://ok.example>",
            "<math><mtext><table><mglyph><style><!--",
            "`code`",
            "```\nblock\n```",
            "    indented",
            "> quote\n",
            "* item\n",
            "1. item\n",
            "# heading\n",
            "**bold**",
            "_em",
            "*",
            "`",
            "[",
            "](",
            ")",
            "\n\n",
            "\n",
            " ",
            "word",
            "&lt;",
            "&#x6a;",
            "&",
            "<",
            ">",
            "\"",
            "'",
            "\\",
            "é",
            "e\u0301",
            "\uD83D\uDE00",
            "\u202Ertl",
            "\u200B",
            "\u0000",
            "\uE000" + "0\uE001",
            "\uD800",
            "[r]: https://ok.example\n",
            "[r]",
            "<span class=\"redacted\">redacted: faked</span>",
            "<a href=\"https://x\" onclick=\"y\">z</a>");

    @Test
    void turnsMarkdownIntoHtml() {
        assertThat(RichText.of("We *support* it.\n\n* One\n* Two").html())
                .isEqualTo("<p>We <em>support</em> it.</p>\n<ul><li>One</li><li>Two</li></ul>");
    }

    @Test
    void showsMarkupThatSomebodyTypedAsText() {
        assertThat(RichText.of("<script>alert(1)</script>").html())
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "JaVaScRiPt:x", "vbscript:x"})
    @Tag("A5")
    @Tag("T34")
    void refusesLinksThatDoNotLeadToAPage(String address) {
        assertThat(RichText.of("[here](" + address + ")").html()).doesNotContain("href");
    }

    @Test
    void marksLinksAsForeign() {
        assertThat(RichText.of("[here](https://example.org)").html())
                .contains("href=\"https://example.org\"")
                .contains("rel=\"nofollow noopener ugc\"");
    }

    @Test
    void loadsNoImages() {
        assertThat(RichText.of("![the plan](https://evil.example/i.png)").html())
                .isEqualTo("<p>the plan</p>");
    }

    @Test
    void keepsItsHeadingsBelowThoseOfThePage() {
        assertThat(RichText.of("# Big").html()).isEqualTo("<h3>Big</h3>");
    }

    @Test
    void dropsWhatOnlyDisguises() {
        assertThat(RichText.of("pay\u202Eroll\u0000 \u200Bhere\uE000").source()).isEqualTo("payroll here");
        assertThat(RichText.of("e\u0301").source()).isEqualTo("é");
        assertThat(RichText.of("a\r\nb\rc").source()).isEqualTo("a\nb\nc");
        assertThat(RichText.of("lone \uD800 surrogate").source()).isEqualTo("lone  surrogate");
    }

    @Test
    void countsCharactersAsAPersonDoes() {
        assertThat(RichText.of("\uD83D\uDE00é").characters()).isEqualTo(2);
    }

    @Test
    void letsOnlyAllowedMarkupThroughWhateverIsWritten() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            var written = written(random);
            var text = RichText.of(written);
            var shown = Jsoup.parse(text.html());
            assertThat(shown.getAllElements())
                    .as("seed %d, text %s", seed, written)
                    .allSatisfy(element -> {
                        if (!element.normalName().equals("#root")) {
                            assertThat(ALLOWED).contains(element.normalName());
                        }
                        element.attributes().forEach(attribute -> {
                            switch (attribute.getKey()) {
                                case "href" -> assertThat(attribute.getValue()).matches("(?i)(https?|mailto):.*");
                                case "rel" -> assertThat(attribute.getValue()).isEqualTo("nofollow noopener ugc");
                                case "start" -> assertThat(attribute.getValue()).matches("\\d+");
                                default -> throw new AssertionError("attribute " + attribute);
                            }
                        });
                    });
            assertThat(RichText.of(text.source()).source())
                    .as("seed %d: cleaning twice", seed)
                    .isEqualTo(text.source());
        }
    }

    @Test
    void leavesTheArgumentWholeAroundARedaction() {
        var text = RichText.of(
                "My neighbour Mrs Edith Vane of 4 Mill Row waited nine weeks after her stroke because they argued.");
        int name = text.source().indexOf("Mrs Edith");
        int stroke = text.source().indexOf("her stroke");
        var published = text.published(List.of(
                new RedactedSpan(stroke, stroke + "her stroke".length(), "health information"),
                new RedactedSpan(name, name + "Mrs Edith Vane of 4 Mill Row".length(), "name and address")));
        assertThat(published.html())
                .isEqualTo(
                        "<p>My neighbour <span class=\"redacted\">redacted: name and address</span> waited nine weeks"
                                + " after <span class=\"redacted\">redacted: health information</span> because they argued.</p>");
        assertThat(published.plain())
                .isEqualTo("My neighbour [redacted: name and address] waited nine weeks after"
                        + " [redacted: health information] because they argued.");
        assertThat(published.redacted()).isTrue();
    }

    @Test
    void joinsRedactionsThatOverlap() {
        var text = RichText.of("one two three four");
        var published = text.published(List.of(
                new RedactedSpan(4, 9, "name"), new RedactedSpan(8, 13, "address"), new RedactedSpan(5, 6, "name")));
        assertThat(published.plain()).isEqualTo("one [redacted: name, address] four");
    }

    @Test
    void removesTheAddressOfALinkThatHoldsRedactedWords() {
        var text = RichText.of("See [the page](https://example.org/edith-vane) and <https://example.org/vane>");
        var published = text.published(List.of(spanOf(text, "edith-vane"), spanOf(text, "org/vane")));
        assertThat(published.html()).doesNotContain("href").doesNotContain("vane");
    }

    @Test
    void takesWholeCharactersOut() {
        var text = RichText.of("a\uD83D\uDE00b");
        assertThat(text.published(List.of(new RedactedSpan(2, 3, "name"))).plain())
                .isEqualTo("a[redacted: name]b");
    }

    @Test
    void refusesRedactionsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RedactedSpan(3, 3, "name"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RedactedSpan(-1, 3, "name"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RedactedSpan(1, 3, " "));
        assertThatThrownBy(() -> RichText.of("abc").published(List.of(new RedactedSpan(1, 9, "name"))))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void keepsNothingOfWhatIsRedactedWhereverItStands() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            var source = new StringBuilder();
            var spans = new ArrayList<RedactedSpan>();
            for (int part = 0; part < 1 + random.nextInt(6); part++) {
                source.append(RichText.of(written(random)).source());
                int start = source.length();
                source.append("cana").append("ry").append(part).append("secret");
                spans.add(new RedactedSpan(start, source.length(), "name"));
                source.append(RichText.of(written(random)).source());
            }
            var text = RichText.of(source.toString());
            if (!text.source().contentEquals(source)) {
                continue; // two halves made one character: the spans no longer fit the text
            }
            var published = text.published(spans);
            assertThat(published.html()).as("seed %d, %s", seed, source).doesNotContainPattern("(?i)canary|secret");
            assertThat(published.plain()).as("seed %d, %s", seed, source).doesNotContainPattern("(?i)canary|secret");
            assertThat(published.html() + published.plain())
                    .as("seed %d: no placeholder is left over in %s", seed, source)
                    .doesNotContain("\uE000")
                    .doesNotContain("\uE001")
                    .doesNotContain("%EE%80%80");
        }
    }

    private static RedactedSpan spanOf(RichText text, String words) {
        int start = text.source().indexOf(words);
        return new RedactedSpan(start, start + words.length(), "name");
    }

    private static String written(Random random) {
        var written = new StringBuilder();
        for (int i = 0; i < random.nextInt(12); i++) {
            written.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return written.toString();
    }
}
