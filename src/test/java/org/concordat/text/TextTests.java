package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Paragraph;
import org.concordat.text.Inline.Words;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.owasp.html.HtmlPolicyBuilder;

class TextTests {

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "p", "br", "strong", "em", "a", "h3", "h4", "h5", "h6", "blockquote", "div", "span", "sup", "table")
            .addTags("tbody", "tr", "th", "td", "figure", "figcaption")
            .addAttributes("a", "href", "rel")
            .addAttributes("div", "role", "class", "aria-level")
            .addAttributes("span", "class")
            .addAttributes("sup", "class")
            .addAttributes("p", "class")
            .addProtocols("a", "href", "http", "https", "mailto");

    static LongStream seeds() {
        return LongStream.range(0, 1_500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsEveryVisibleCharacterInOrder(long seed) {
        var hostile = new HostileTexts(seed);
        var written = hostile.words() + "\n\n" + hostile.words();

        var text = Text.ofPlain(written);

        assertThat(visible(text.plain())).isEqualTo(visible(written));
        assertThat(visible(Jsoup.parse(text.html()).wholeText())).isEqualTo(visible(written));
        assertThat(visible(HtmlReader.read(text.html()).plain())).isEqualTo(visible(written));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatItWrote(long seed) {
        var text = new HostileTexts(seed).text();

        var read = Text.fromJson(text.json());

        assertThat(read.blocks()).isEqualTo(text.blocks());
        assertThat(read.json()).isEqualTo(text.json());
        assertThat(Text.of(text.blocks())).isEqualTo(text);
        assertThat(Text.salvaged(text.json())).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Tag("A5")
    @Tag("T10")
    void writesHtmlThatHoldsNothingElse(long seed) {
        var text = new HostileTexts(seed).text();

        assertThat(Jsoup.isValid(text.html(), ALLOWED)).as(text.html()).isTrue();
        assertThat(visible(Jsoup.parse(sanitised(text.html())).wholeText()))
                .as("what a sanitiser leaves is the same")
                .isEqualTo(visible(Jsoup.parse(text.html()).wholeText()));
    }

    @Test
    void keepsNumbersAsTheyWereWritten() {
        var text = Text.of(List.of(item("3.", "Yes."), item("5.", "No."), item("9.", "No view.")));

        assertThat(text.plain()).isEqualTo("3. Yes.\n5. No.\n9. No view.");
        assertThat(Jsoup.parse(text.html()).text()).isEqualTo("3. Yes. 5. No. 9. No view.");
        assertThat(Text.ofPlain("3. Yes.\n5. No.").plain()).isEqualTo("3. Yes.\n5. No.");
    }

    @Test
    void keepsLinesApart() {
        assertThat(Text.ofPlain("County Hall\nHigh Street\n\nThank you").html())
                .isEqualTo("<p>County Hall<br>High Street</p><p>Thank you</p>");
    }

    @Test
    void takesMarksForWords() {
        assertThat(Text.ofPlain("2 * 3 * 4, **so** [1]: https://example.org <b>&nbsp;")
                        .html())
                .isEqualTo("<p>2 * 3 * 4, **so** [1]: https://example.org &lt;b&gt;&amp;nbsp;</p>");
    }

    @Test
    @Tag("A5")
    @Tag("T34")
    void leadsOnlyToWebPagesAndMailBoxes() {
        assertThat(linked("https://example.org/?a=b&c=d").html())
                .isEqualTo(
                        "<p><a href=\"https://example.org/?a=b&amp;c=d\" rel=\"nofollow noopener ugc\">here</a></p>");
        assertThat(linked("mailto:clerk@example.org").html()).contains("mailto:clerk@example.org");
        for (var refused : List.of(
                "javascript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "/workspace",
                "https://gov.uk@evil.example",
                "https:",
                "mailto:",
                "file:///etc/passwd",
                "https://a b\"onmouseover=x")) {
            assertThat(linked(refused).html()).as(refused).isEqualTo("<p>here</p>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\n\n", "\u00A0", "\u200B", "\u200D", "\u2800", "\u3164", "\uFE0F", "\u0000", "\u202E",
                "\u115F"
            })
    void isBlankWhereNothingCanBeSeen(String written) {
        assertThat(Text.ofPlain(written).isBlank()).isTrue();
        assertThat(Text.of(List.of(item("•", written))).isBlank()).isTrue();
        assertThat(Text.of(List.of(item("1.", written))).isBlank()).isTrue();
        assertThat(Characters.line(written)).isEmpty();
        assertThat(Characters.lines(written)).isEmpty();
    }

    @Test
    void joinsWhatLooksAlikeAndDropsWhatIsEmpty() {
        var text = Text.of(List.of(
                new Paragraph(
                        List.of(new Words("  a"), new Words(""), new Words("b ", true, false, null), new Words("c"))),
                new Paragraph(List.of(new Words(" ")))));

        assertThat(text.html()).isEqualTo("<p>a<strong>b </strong>c</p>");
        assertThat(text.blocks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "words",
                "{\"type\":\"doc\",\"format\":2,\"content\":[]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"script\"}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"image\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":7}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"content\":[{\"type\":\"paragraph\"}]}]}"
            })
    void refusesWhatIsNoText(String json) {
        assertThatThrownBy(() -> Text.fromJson(json)).isInstanceOf(MalformedText.class);
    }

    @Test
    @Tag("T26")
    void opensWhatWasDamaged() {
        assertThat(Text.salvaged("**not** a text").plain()).isEqualTo("**not** a text");
        assertThat(Text.salvaged("{\"type\":\"doc\",\"content\":[{\"type\":\"hologram\",\"content\":["
                                + "{\"type\":\"text\",\"text\":\"still here\"}]}]}")
                        .plain())
                .isEqualTo("still here");
    }

    @Test
    void takesHundredThousandLinesAndDeepJson() {
        var lines = IntStream.range(0, 100_000).mapToObj(Integer::toString).collect(Collectors.joining("\n\n"));
        assertThat(Text.ofPlain(lines).blocks()).hasSize(100_000);
        var deep = "{\"type\":\"doc\",\"content\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertThatThrownBy(() -> Text.fromJson(deep)).isInstanceOf(MalformedText.class);
    }

    @Test
    void writesTheSameBytesForTheSameText() {
        assertThat(Text.of(List.of(item("3.", "Yes, a\nb"))).json())
                .isEqualTo("{\"type\":\"doc\",\"format\":1,\"content\":[{\"type\":\"item\",\"attrs\":{\"depth\":0,"
                        + "\"marker\":\"3.\"},\"content\":[{\"type\":\"text\",\"text\":\"Yes, a\"},{\"type\":\"break\"},"
                        + "{\"type\":\"text\",\"text\":\"b\"}]}]}");
        assertThat(Text.empty().json()).isEqualTo("{\"type\":\"doc\",\"format\":1,\"content\":[]}");
    }

    private static Text linked(String address) {
        return Text.of(List.of(new Paragraph(List.of(new Words("here", false, false, address)))));
    }

    private static Item item(String marker, String words) {
        return new Item(0, marker, List.of(new Words(words)));
    }

    private static String sanitised(String html) {
        return new HtmlPolicyBuilder()
                .allowElements("p", "br", "strong", "em", "h3", "h4", "h5", "h6", "blockquote", "div", "span", "sup")
                .allowElements("table", "tbody", "tr", "th", "td", "figure", "figcaption", "a")
                .allowAttributes("href")
                .onElements("a")
                .allowUrlProtocols("http", "https", "mailto")
                .toFactory()
                .sanitize(html);
    }

    /** What takes ink, in the order in which it stands. */
    static String visible(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .codePoints()
                .filter(Characters::isVisible)
                .filter(it -> !isNoCharacter(it))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isNoCharacter(int it) {
        return (it & 0xFFFE) == 0xFFFE || (it >= 0xFDD0 && it <= 0xFDEF) || (it >= 0xFFF9 && it <= 0xFFFB);
    }
}
