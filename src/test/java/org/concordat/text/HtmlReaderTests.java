package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReaderTests {

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatATextWrites(long seed) {
        var text = new HostileTexts(seed).text();

        var read = HtmlReader.read(text.html());

        assertThat(TextTests.visible(read.plain())).isEqualTo(TextTests.visible(text.plain()));
    }

    @Test
    void readsAListOfWord() {
        var text = HtmlReader.read("""
                <html><head><style>p {color:red}</style><title>x</title></head><body>
                <!--StartFragment-->
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Yes, <b>fully</b>.<o:p></o:p></p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='font-family:Symbol'><span
                style='mso-list:Ignore'>·<span>&nbsp; </span></span></span>A part<o:p></o:p></p>
                <p class=MsoNormal>After it.<o:p></o:p></p><script>alert(1)</script>
                </body></html>""");

        assertThat(text.plain()).isEqualTo("3. Yes, fully.\n• A part\n\nAfter it.");
        assertThat(text.html()).contains("<strong>fully</strong>").contains("depth-1");
    }

    @Test
    void countsAsABrowserWould() {
        assertThat(HtmlReader.read("<ol start=3><li>a<li value=7>b<ol type=a><li>c</ol></ol><ul><li><p>d<p>e</ul>")
                        .plain())
                .isEqualTo("3. a\n7. b\na. c\n• d\ne");
        assertThat(HtmlReader.read("<ol type=I><li>a</li><li>b</li></ol>").plain())
                .isEqualTo("I. a\nII. b");
    }

    @Test
    void readsQuotationsHeadingsTablesAndLines() {
        assertThat(HtmlReader.read(
                                "<h2>Title</h2><blockquote><p>one</p><p>two</p></blockquote>x<br> y<pre>a\n b</pre>"
                                        + "<table><tr><th>A</th><th>B</th></tr><tr><td><p>1</p><p>2</p></td><td>3</td></tr></table>")
                        .html())
                .isEqualTo(
                        "<h3>Title</h3><blockquote><p>one</p><p>two</p></blockquote><p>x<br>y</p><p>a<br> b</p>"
                                + "<table><tbody><tr><th>A</th><th>B</th></tr><tr><td>1<br>2</td><td>3</td></tr></tbody></table>");
    }

    @Test
    void keepsTheLooksThatATextHas() {
        assertThat(HtmlReader.read(
                                "<p><span style='font-weight:700'>a</span> <i>b</i> <a href='https://example.org'>c</a> "
                                        + "<a href='javascript:x'>d</a> <img src=x alt='a chart'><del>e</del></p>")
                        .html())
                .isEqualTo(
                        "<p><strong>a</strong> <em>b</em> <a href=\"https://example.org\" rel=\"nofollow noopener ugc\">c</a>"
                                + " d a charte</p>");
        assertThat(HtmlReader.read("<b style='font-weight:normal' id=docs-internal-guid-1><p>plain</p></b>")
                        .html())
                .isEqualTo("<p>plain</p>");
    }

    @Test
    void bearsWhatIsDeepAndLong() {
        var deep = "<div>".repeat(20_000) + "x" + "</div>".repeat(20_000);
        assertThat(HtmlReader.read(deep).plain()).isEqualTo("x");
        assertThat(HtmlReader.read("<ul><li>".repeat(2_000) + "x").plain()).endsWith("x");
    }
}
