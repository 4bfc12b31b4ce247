package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReaderTests {

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @Test
    void keepsNumbersAsTheyStand() {
        assertThat(MarkdownReader.read("3. Yes.\n5. No.\n9. No view.").plain())
                .isEqualTo("3. Yes.\n5. No.\n9. No view.");
        assertThat(MarkdownReader.read("- a\n  1) b\n     more\n\n  2) c\n").plain())
                .isEqualTo("• a\n1) b\nmore\n2) c");
    }

    @Test
    void keepsWhatMarkdownWouldSwallow() {
        assertThat(MarkdownReader.read("See [1].\n\n[1]: https://example.org").plain())
                .contains("See ")
                .contains("https://example.org");
        assertThat(MarkdownReader.read("&#8238;x &nbsp; &#xE000;0&#xE001; AT&T").plain())
                .isEqualTo("&#8238;x &nbsp; &#xE000;0&#xE001; AT&T");
        assertThat(MarkdownReader.read("County Hall\nHigh Street").html())
                .isEqualTo("<p>County Hall<br>High Street</p>");
        assertThat(MarkdownReader.read("\tindented by Word").html()).isEqualTo("<p>indented by Word</p>");
        assertThat(MarkdownReader.read("a <b>bold</b> <script>x</script>").plain())
                .isEqualTo("a <b>bold</b> <script>x</script>");
    }

    @Test
    void readsTheLooks() {
        assertThat(MarkdownReader.read("# T\n\nWe **do** *so* at [x](https://example.org).\n\n> one\n>\n> two")
                        .html())
                .isEqualTo("<h3>T</h3><p>We <strong>do</strong> <em>so</em> at <a href=\"https://example.org\""
                        + " rel=\"nofollow noopener ugc\">x</a>.</p><blockquote><p>one</p><p>two</p></blockquote>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2 + 2 = 4|2 + 2 = 4", "a - b|a - b", "5 < 7 > 3|5 < 7 > 3", "50% <b> %3C &amp;|50% <b> %3C &amp;"
            })
    void takesSumsForSums(String written, String plain) {
        assertThat(MarkdownReader.read(written).plain()).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNoLetterOfHostileWords(long seed) {
        var written = new HostileTexts(seed).words();

        assertThat(letters(MarkdownReader.read(written).plain())).isEqualTo(letters(Characters.clean(written)));
    }

    /** Without the marks of Markdown, which it means otherwise. */
    private static String letters(String words) {
        return TextTests.visible(words.replace("[a](javascript:alert(1))", "a")
                .replaceAll("!?\\[([^]]*)]\\(([^)]*)\\)", "$1")
                .replaceAll("[*_`#>\\-+\\\\~•=]", ""));
    }
}
