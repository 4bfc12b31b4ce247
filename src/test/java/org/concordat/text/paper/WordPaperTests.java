package org.concordat.text.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.text.paper.TestPaper.ACCEPTING;
import static org.concordat.text.paper.TestPaper.REJECTING;
import static org.concordat.text.paper.TestPaper.del;
import static org.concordat.text.paper.TestPaper.ins;
import static org.concordat.text.paper.TestPaper.kinds;
import static org.concordat.text.paper.TestPaper.p;
import static org.concordat.text.paper.TestPaper.r;
import static org.concordat.text.paper.TestPaper.shown;
import static org.concordat.text.paper.TestPaper.style;
import static org.concordat.text.paper.TestPaper.styled;
import static org.concordat.text.paper.TestPaper.word;

import org.concordat.text.Block;
import org.concordat.text.paper.PaperBlock.Kind;
import org.concordat.text.paper.PaperRefused.Fault;
import org.junit.jupiter.api.Test;

/** Of a Word document, all that its readers see is read once, and nothing that they do not. */
class WordPaperTests {

    private static final String BOX = "<w:txbxContent>" + p("in the box") + "</w:txbxContent>";

    private static String field(String instruction, String shown) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction
                + "</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r(shown)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    @Test
    void readsHeadingsByTheirStylesInAnyLanguageAndByTheirOutline() {
        var outlined = "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + r("Third") + "</w:p>";
        var paper = word(styled("berschrift1", "First"), styled("Own", "Second"), outlined, p("words"))
                .styles(style("berschrift1", "heading 1", "", ""), style("Own", "Mine", "berschrift1", ""))
                .read();

        assertThat(paper.blocks())
                .extracting(PaperBlock::kind)
                .containsExactly(Kind.HEADING, Kind.HEADING, Kind.HEADING, Kind.PARAGRAPH);
        assertThat(paper.blocks()).extracting(PaperBlock::level).containsExactly(1, 1, 3, 1);
        assertThat(paper.title()).as("nothing tells").isEmpty();
    }

    @Test
    void hangsNotesOnTheWordsThatTheyBelongTo() {
        var paper = word("<w:p>" + r("One") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r(" and two.")
                        + "</w:p>")
                .notes(
                        "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("") + "</w:footnote>",
                        "<w:footnote w:id=\"2\">" + p("First line") + p("second line") + "</w:footnote>")
                .read();

        var block = paper.blocks().getFirst();
        assertThat(block.words()).isEqualTo("One and two.");
        assertThat(block.notes()).containsExactly("First line\nsecond line");
        assertThat(block.text().plain()).startsWith("One[1] and two.");
    }

    @Test
    void tellsOfANoteToWhichNoMarkLeads() {
        var paper = word(p("One"))
                .notes("<w:footnote w:id=\"2\">" + p("alone") + "</w:footnote>")
                .read();

        assertThat(kinds(paper)).containsExactly(PaperFinding.Kind.NOTE_ALONE);
    }

    @Test
    void readsWhatFieldsShowAndNotHowTheyAreMade() {
        var link = "HYPERLINK \"https://example.org/\"";
        var paper = word(
                        "<w:p>" + r("See ") + field(" REF _Ref1 \\r ", "4.12") + r(", ") + field(link, "here")
                                + "</w:p>",
                        "<w:p>" + field("REF x", "Error! Reference source not found.") + "</w:p>")
                .read();

        assertThat(shown(paper).getFirst()).isEqualTo("See 4.12, here");
        assertThat(paper.blocks().getFirst().text().html()).contains("href=\"https://example.org/\"");
        assertThat(kinds(paper)).containsExactly(PaperFinding.Kind.BROKEN_REFERENCE);
    }

    @Test
    void readsWhatWasChosenInAnOldForm() {
        var list = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/>"
                + "<w:listEntry w:val=\"Small\"/><w:listEntry w:val=\"Large\"/></w:ddList></w:ffData></w:fldChar></w:r>"
                + "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

        assertThat(word(list).shown()).containsExactly("Large");
    }

    @Test
    void leavesOutTheTableOfContentsAndSaysSo() {
        var paper = word(
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                                + r("First 1") + "</w:p>",
                        p("Second 2"),
                        "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
                        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
                                + p("Contents") + "</w:sdtContent></w:sdt>",
                        p("First"))
                .read();

        assertThat(shown(paper)).containsExactly("First");
        assertThat(kinds(paper)).containsExactly(PaperFinding.Kind.CONTENTS);
    }

    @Test
    void readsControlsOfFormsButNotTheSpaceForWords() {
        var filled = "<w:sdt><w:sdtPr/><w:sdtContent>" + p("filled in") + "</w:sdtContent></w:sdt>";
        var empty = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Click here")
                + "</w:sdtContent></w:sdt>";
        var paper = word(filled, empty).read();

        assertThat(shown(paper)).containsExactly("filled in");
        assertThat(kinds(paper)).containsExactly(PaperFinding.Kind.PLACEHOLDER);
    }

    @Test
    void readsABoxOnceThatIsWrittenTwice() {
        var paper = word("<w:p>" + r("before ") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + BOX
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + BOX
                        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        + r("after") + "</w:p>")
                .read();

        assertThat(shown(paper)).containsExactly("before after", "in the box");
        assertThat(paper.blocks().getLast().kind()).isEqualTo(Kind.BOX);
    }

    @Test
    void readsTablesWithWhatReachesOverCellsAndWhatStandsInThem() {
        var inner = "<w:tbl><w:tr><w:tc>" + p("inside") + "</w:tc></w:tr></w:tbl>";
        var table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                + p("wide") + "</w:tc></w:tr><w:tr><w:tc>" + p("one") + p("two") + "</w:tc><w:tc>" + p("three") + inner
                + "</w:tc></w:tr></w:tbl>";
        var paper = word(table).read();

        assertThat(shown(paper)).containsExactly("wide\t\none\ntwo\tthree", "inside");
        var rows = ((Block.Table) paper.blocks().getFirst().text().blocks().getFirst()).rows();
        assertThat(rows.getFirst().cells()).extracting(Block.Cell::header).containsExactly(true, true);
        assertThat(kinds(paper)).containsExactly(PaperFinding.Kind.TABLE_IN_TABLE);
    }

    @Test
    void readsFiguresWithTheirDescriptionsAndTellsOfThoseWithout() {
        var described =
                "<w:p><w:r><w:drawing><wp:docPr descr=\"A map\"/><a:blip r:embed=\"x\"/></w:drawing></w:r></w:p>";
        var bare =
                "<w:p><w:r><w:drawing><wp:docPr name=\"Picture 1\"/><a:blip r:embed=\"image1\"/></w:drawing></w:r></w:p>";
        var decorative =
                "<w:p><w:r><w:drawing><wp:docPr><a:decorative val=\"1\"/></wp:docPr><a:blip r:embed=\"x\"/></w:drawing></w:r></w:p>";
        var paper = word(p("words"), described, bare, decorative)
                .part("image1", "<x/>")
                .read();

        assertThat(shown(paper)).containsExactly("words", "A map", "");
        assertThat(kinds(paper)).containsExactly(PaperFinding.Kind.FIGURE_WITHOUT_WORDS);
    }

    @Test
    void tellsOfHiddenWordsAndReadsThemWhenToldTo() {
        var hidden = word("<w:p>" + r("seen ") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>");

        assertThat(hidden.shown()).containsExactly("seen");
        assertThat(hidden.read().findings()).extracting(PaperFinding::words).containsExactly("secret");
        assertThat(shown(hidden.read(new ReadingChoices(ReadingChoices.Changes.UNDECIDED, true))))
                .containsExactly("seen secret");
    }

    @Test
    void refusesTrackedChangesUntilSomebodyChose() {
        var changed = word("<w:p>" + r("The ") + del("old") + ins("new") + r(" words") + "</w:p>");

        assertThatThrownBy(changed::read).isInstanceOfSatisfying(PaperRefused.class, it -> {
            assertThat(it.fault()).isEqualTo(Fault.CHANGES_UNDECIDED);
            assertThat(it.where()).contains("2", "old");
        });
        assertThat(shown(changed.read(ACCEPTING))).containsExactly("The new words");
        assertThat(shown(changed.read(REJECTING))).containsExactly("The old words");
        assertThat(kinds(changed.read(ACCEPTING))).containsExactly(PaperFinding.Kind.CHANGES);
    }

    @Test
    void joinsParagraphsWhoseEndWasTakenOut() {
        var changed =
                word("<w:p><w:pPr><w:rPr><w:del w:author=\"Bo\"/></w:rPr></w:pPr>" + r("One, ") + "</w:p>", p("two"));

        assertThat(shown(changed.read(ACCEPTING))).containsExactly("One, two");
        assertThat(shown(changed.read(REJECTING))).containsExactly("One,", "two");
    }

    @Test
    void takesRowsAndLooksAsChosen() {
        var row = "<w:tbl><w:tr><w:tc>" + p("stays")
                + "</w:tc></w:tr><w:tr><w:trPr><w:del w:author=\"Bo\"/></w:trPr><w:tc>" + p("goes")
                + "</w:tc></w:tr></w:tbl>";
        var heading = "<w:p><w:pPr><w:pStyle w:val=\"H\"/><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>" + r("Was words")
                + "</w:p>";
        var changed = word(row, heading).styles(style("H", "heading 1", "", ""));

        assertThat(shown(changed.read(ACCEPTING))).containsExactly("stays", "Was words");
        assertThat(shown(changed.read(REJECTING))).containsExactly("stays\ngoes", "Was words");
        assertThat(changed.read(REJECTING).blocks().getLast().kind()).isEqualTo(Kind.PARAGRAPH);
    }

    @Test
    void letsNothingOfDeletionsAndRemarksReachTheResult() {
        var paper = word(
                        "<w:p>" + r("Words") + del("CANARY one") + "<w:commentRangeStart w:id=\"1\"/>" + r(" here")
                                + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
                        "<w:p><w:pPr><w:rPr><w:del w:author=\"Bo\"/></w:rPr></w:pPr>" + del("CANARY two") + "</w:p>",
                        "<w:tbl><w:tr><w:trPr><w:del w:author=\"Bo\"/></w:trPr><w:tc>" + p("CANARY three")
                                + "</w:tc></w:tr><w:tr><w:tc>" + p("cell") + "</w:tc></w:tr></w:tbl>",
                        "<w:moveFrom w:author=\"Bo\">" + r("CANARY four") + "</w:moveFrom>",
                        "<w:p><w:moveFrom w:author=\"Bo\">" + r("CANARY five") + "</w:moveFrom>" + r("end") + "</w:p>")
                .notes("<w:footnote w:id=\"2\">" + p("CANARY six") + "</w:footnote>")
                .part(
                        "comments",
                        "<w:comments xmlns:w=\"urn:w\"><w:comment w:id=\"1\">" + p("CANARY seven")
                                + "</w:comment></w:comments>")
                .read(ACCEPTING);

        assertThat(paper.toString()).doesNotContain("CANARY");
        assertThat(shown(paper)).containsExactly("Words here", "cell", "end");
        assertThat(kinds(paper)).contains(PaperFinding.Kind.COMMENTS, PaperFinding.Kind.CHANGES);
    }

    @Test
    void tellsOfWhatStandsAroundPagesOfEquationsAndOfSymbols() {
        var paper = word(
                        "<w:p>" + r("x ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>",
                        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r><w:r><w:sym w:font=\"Webdings\" w:char=\"F061\"/></w:r></w:p>")
                .part("header1", "<w:hdr xmlns:w=\"urn:w\">" + p("Draft") + "</w:hdr>")
                .read();

        assertThat(shown(paper).getFirst()).isEqualTo("x a+b");
        assertThat(shown(paper).getLast()).startsWith("✓");
        assertThat(kinds(paper))
                .containsExactlyInAnyOrder(
                        PaperFinding.Kind.EQUATION, PaperFinding.Kind.SYMBOL, PaperFinding.Kind.AROUND_PAGES);
    }

    @Test
    void saysWhereEachThingStandsThatShouldBeLookedAt() {
        var paper = word(
                        styled("H", "Money"),
                        p("4.1\tWords"),
                        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>")
                .styles(style("H", "heading 1", "", ""))
                .read();

        assertThat(paper.findings())
                .containsExactly(new PaperFinding(PaperFinding.Kind.HIDDEN, 2, "4.1 Words", "secret"));
    }
}
