package org.concordat.text.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.text.paper.TestPaper.kinds;
import static org.concordat.text.paper.TestPaper.odt;
import static org.concordat.text.paper.TestPaper.read;
import static org.concordat.text.paper.TestPaper.shown;

import org.concordat.text.paper.PaperBlock.Kind;
import org.concordat.text.paper.PaperRefused.Fault;
import org.junit.jupiter.api.Test;

/** OpenDocument, HTML, Markdown and plain words are read as those who wrote them see them. */
class OtherPapersTests {

    private static final String NUMBERED = "<text:list-style style:name=\"L\">"
            + "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
            + "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-prefix=\"(\" style:num-suffix=\")\"/>"
            + "<text:list-level-style-number text:level=\"3\" style:num-format=\"1\" text:display-levels=\"3\"/>"
            + "</text:list-style>";

    private static Paper odtRead(String styles, String body) {
        return read("a.odt", odt(styles, body), ReadingChoices.NONE);
    }

    private static String li(String... inside) {
        return "<text:list-item>" + String.join("", inside) + "</text:list-item>";
    }

    private static String tp(String words) {
        return "<text:p>" + words + "</text:p>";
    }

    @Test
    void countsListsOfOpenDocumentsAndGoesOnWhereTheySaySo() {
        var paper = odtRead(
                NUMBERED,
                "<text:list text:style-name=\"L\" xml:id=\"one\">"
                        + li(
                                tp("a"),
                                "<text:list>" + li(tp("x"))
                                        + li(tp("y"), "<text:list>" + li(tp("deep")) + "</text:list>") + "</text:list>")
                        + li(tp("b")) + "</text:list>" + tp("between")
                        + "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">" + li(tp("c"))
                        + "</text:list>"
                        + "<text:list text:style-name=\"L\">" + li(tp("anew"), tp("same item")) + "</text:list>"
                        + "<text:list text:style-name=\"L\" text:continue-list=\"one\">" + li(tp("d")) + "</text:list>"
                        + "<text:list text:style-name=\"L\"><text:list-item text:start-value=\"7\">" + tp("seven")
                        + "</text:list-item></text:list>");

        assertThat(shown(paper))
                .containsExactly(
                        "1. a",
                        "(a) x",
                        "(b) y",
                        "1.b.1 deep",
                        "2. b",
                        "between",
                        "3. c",
                        "1. anew",
                        "same item",
                        "4. d",
                        "7. seven");
    }

    @Test
    void readsNumberFormatsOfNewerPrograms() {
        var style =
                "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"A\" loext:num-list-format=\"Annex %1%:\"/></text:list-style>";

        assertThat(shown(odtRead(style, "<text:list text:style-name=\"L\">" + li(tp("a")) + "</text:list>")))
                .containsExactly("Annex A: a");
    }

    @Test
    void readsNotesTablesBoxesAndFiguresOfOpenDocuments() {
        var paper = odtRead(
                "",
                tp("One<text:note><text:note-citation>1</text:note-citation><text:note-body>" + tp("the note")
                                + "</text:note-body></text:note> two")
                        + "<table:table><table:table-header-rows><table:table-row><table:table-cell>" + tp("head")
                        + "</table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell>"
                        + tp("a") + "</table:table-cell><table:table-cell>" + tp("b")
                        + "</table:table-cell></table:table-row></table:table>"
                        + tp("<draw:frame><draw:text-box>" + tp("boxed") + "</draw:text-box></draw:frame>")
                        + tp("<draw:frame><draw:image xlink:href=\"x.png\"/><svg:desc>A map</svg:desc></draw:frame>")
                        + "<text:table-of-content><text:index-body>" + tp("CONTENTS")
                        + "</text:index-body></text:table-of-content>");

        assertThat(shown(paper)).containsExactly("One two", "head\t\na\tb", "boxed", "A map");
        assertThat(paper.blocks().getFirst().notes()).containsExactly("the note");
        assertThat(kinds(paper)).containsExactly(PaperFinding.Kind.CONTENTS);
    }

    @Test
    void treatsChangesAndRemarksOfOpenDocumentsAsChosen() {
        var changed = odt(
                "",
                "<text:tracked-changes><text:changed-region text:id=\"i\"><text:insertion/></text:changed-region>"
                        + "<text:changed-region text:id=\"d\"><text:deletion>" + tp("old")
                        + "</text:deletion></text:changed-region></text:tracked-changes>"
                        + tp(
                                "The <text:change text:change-id=\"d\"/><text:change-start text:change-id=\"i\"/>new<text:change-end text:change-id=\"i\"/> words"
                                        + "<office:annotation>" + tp("CANARY") + "</office:annotation>"));

        assertThatThrownBy(() -> read("a.odt", changed, ReadingChoices.NONE))
                .isInstanceOfSatisfying(
                        PaperRefused.class, it -> assertThat(it.fault()).isEqualTo(Fault.CHANGES_UNDECIDED));
        assertThat(shown(read("a.odt", changed, TestPaper.ACCEPTING))).containsExactly("The new words");
        assertThat(shown(read("a.odt", changed, TestPaper.REJECTING))).containsExactly("The old words");
        assertThat(read("a.odt", changed, TestPaper.ACCEPTING).toString()).doesNotContain("CANARY", "old");
    }

    @Test
    void leavesOutWhatOpenDocumentsHide() {
        var paper = odtRead(
                "<style:style style:name=\"H\"><style:text-properties text:display=\"none\"/></style:style>",
                tp("seen <text:span text:style-name=\"H\">secret</text:span>"));

        assertThat(shown(paper)).containsExactly("seen");
        assertThat(paper.findings()).extracting(PaperFinding::words).containsExactly("secret");
    }

    @Test
    void numbersListsOfHtmlAsBrowsersDo() {
        var paper = read(
                "a.html",
                "<h1>Title</h1><ol start=3><li>c<li value=7>g<ol type=a><li>x</ol><li>h</ol><ol reversed><li>two<li>one</ol>"
                        + "<ol style='list-style-type: upper-roman'><li>r</ol><ul><li>b</ul><ol><li>4.1 typed<li>4.2 too</ol>");

        assertThat(shown(paper))
                .containsExactly(
                        "Title",
                        "3. c",
                        "7. g",
                        "a. x",
                        "8. h",
                        "2. two",
                        "1. one",
                        "I. r",
                        "• b",
                        "4.1 typed",
                        "4.2 too");
        assertThat(paper.title()).isEqualTo("Title");
    }

    @Test
    void readsNotesTablesBoxesAndFiguresOfHtml() {
        var paper = read(
                "a.html",
                "<nav>Menu</nav><script>alert(1)</script><p>One<sup id=r><a href='#n'>1</a></sup> two</p><!-- CANARY -->"
                        + "<table><caption>Figures</caption><tr><th colspan=2>head<tr><td>a<td>b</table>"
                        + "<aside><p>boxed</p></aside><figure><img src=x.png alt='A map'><figcaption>Caption</figcaption></figure>"
                        + "<p>seen <span style='display: none'>secret</span></p>"
                        + "<div class=footnotes><ol><li id=n><p>the note <a href='#r'>↩</a></p></li></ol></div>");

        assertThat(shown(paper))
                .containsExactly("One two", "Figures", "head\t\na\tb", "boxed", "A map", "Caption", "seen");
        assertThat(paper.blocks().getFirst().notes()).containsExactly("the note");
        assertThat(kinds(paper)).containsExactly(PaperFinding.Kind.HIDDEN);
        assertThat(paper.toString()).doesNotContain("CANARY", "alert", "Menu");
    }

    @Test
    void treatsChangesInHtmlAsChosen() {
        var changed = TestPaper.utf8("<p>The <del>old</del><ins>new</ins> words</p>");

        assertThatThrownBy(() -> read("a.html", changed, ReadingChoices.NONE)).isInstanceOf(PaperRefused.class);
        assertThat(shown(read("a.html", changed, TestPaper.ACCEPTING))).containsExactly("The new words");
        assertThat(shown(read("a.html", changed, TestPaper.REJECTING))).containsExactly("The old words");
    }

    @Test
    void readsMarkdownWithItsTablesNotesAndNumbers() {
        var paper = read(
                "a.md",
                "# Title\n\n3) c\n4) d\n\n- b\n  1. x\n\nWords[^n] & *more*\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^n]: the note\n");

        assertThat(shown(paper)).containsExactly("Title", "3) c", "4) d", "• b", "1. x", "Words & more", "a\tb\n1\t2");
        assertThat(paper.blocks().get(5).notes()).containsExactly("the note");
    }

    @Test
    void readsPlainWordsInWhateverLettersTheyAre() {
        var words = "A paper\r\n\r\n1. First point\r\ngoes on\r\n2. Second, naïve\r\n* bullet\r\n";

        assertThat(shown(read("a.txt", words)))
                .containsExactly("A paper", "1. First point goes on", "2. Second, naïve", "• bullet");
        assertThat(shown(read(
                                "a.txt",
                                words.getBytes(java.nio.charset.Charset.forName("windows-1252")),
                                ReadingChoices.NONE))
                        .get(2))
                .isEqualTo("2. Second, naïve");
        assertThat(shown(read("a.txt", words.getBytes(java.nio.charset.StandardCharsets.UTF_16), ReadingChoices.NONE))
                        .get(2))
                .isEqualTo("2. Second, naïve");
    }

    @Test
    void takesTypedNumbersThatFollowEachOtherAndTellsOfTheRest() {
        var paper = read(
                "a.html",
                "<p>1. One</p><p>1.1 First</p><p>1.2 Second</p><p>(a) letter</p><p>(b) letter</p><p>2. Two</p><p>2.1 Third</p>"
                        + "<p>2010 was a year</p><p>5.5 million people</p><p>12. far away</p><p>A man said</p>");

        assertThat(shown(paper))
                .containsExactly(
                        "1. One",
                        "1.1 First",
                        "1.2 Second",
                        "(a) letter",
                        "(b) letter",
                        "2. Two",
                        "2.1 Third",
                        "2010 was a year",
                        "5.5 million people",
                        "12. far away",
                        "A man said");
        assertThat(paper.blocks())
                .extracting(PaperBlock::number)
                .containsExactly("1.", "1.1", "1.2", "(a)", "(b)", "2.", "2.1", null, null, null, null);
        assertThat(paper.blocks())
                .extracting(PaperBlock::kind)
                .startsWith(Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.LIST_ITEM);
        assertThat(kinds(paper)).containsExactly(PaperFinding.Kind.LIKE_A_NUMBER, PaperFinding.Kind.LIKE_A_NUMBER);
    }

    @Test
    void tellsOfAnOfficialNumberThatStandsTwice() {
        assertThat(kinds(read("a.html", "<p>4.1\tOne</p><p>4.2\tTwo</p><pre>4.1\tThree</pre>")))
                .contains(PaperFinding.Kind.NUMBER_TWICE);
    }
}
