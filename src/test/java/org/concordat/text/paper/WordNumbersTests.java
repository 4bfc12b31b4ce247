package org.concordat.text.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.text.paper.TestPaper.del;
import static org.concordat.text.paper.TestPaper.item;
import static org.concordat.text.paper.TestPaper.kind;
import static org.concordat.text.paper.TestPaper.level;
import static org.concordat.text.paper.TestPaper.list;
import static org.concordat.text.paper.TestPaper.numbers;
import static org.concordat.text.paper.TestPaper.p;
import static org.concordat.text.paper.TestPaper.r;
import static org.concordat.text.paper.TestPaper.style;
import static org.concordat.text.paper.TestPaper.styled;
import static org.concordat.text.paper.TestPaper.word;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number that Word shows is the number that is read. */
class WordNumbersTests {

    private static final String CHAPTERS =
            kind(1, level(0, "decimal", "Chapter %1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"));

    private static List<String> shown(TestPaper paper) {
        return paper.shown();
    }

    @Test
    void countsInSeveralLevelsAndBeginsAgainInEachChapter() {
        assertThat(shown(word(
                                item(1, 0, "One"),
                                item(1, 1, "a"),
                                item(1, 2, "x"),
                                item(1, 2, "y"),
                                item(1, 1, "b"),
                                item(1, 2, "z"),
                                item(1, 0, "Two"),
                                item(1, 1, "c"))
                        .numbering(CHAPTERS, list(1, 1))))
                .containsExactly(
                        "Chapter 1. One", "1.1 a", "(a) x", "(b) y", "1.2 b", "(a) z", "Chapter 2. Two", "2.1 c");
    }

    @Test
    void goesOnAcrossListsOfOneKindUntilOneBeginsAnew() {
        var anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
        assertThat(shown(word(item(1, 0, "a"), item(2, 0, "b"), item(3, 0, "c"), item(3, 0, "d"), item(1, 0, "e"))
                        .numbering(kind(1, level(0, "decimal", "%1.")), list(1, 1), list(2, 1), list(3, 1, anew))))
                .containsExactly("1. a", "2. b", "5. c", "6. d", "7. e");
    }

    @Test
    void takesTheLevelThatAListHasForItself() {
        var own = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "Part %1:") + "</w:lvlOverride>";
        assertThat(shown(word(item(1, 0, "a"), item(2, 0, "b"))
                        .numbering(kind(1, level(0, "decimal", "%1.")), list(1, 1), list(2, 1, own))))
                .containsExactly("1. a", "Part II: b");
    }

    @Test
    void runsOnThroughChaptersWhereALevelNeverBeginsAgain() {
        var on = "<w:lvlRestart w:val=\"0\"/>";
        assertThat(shown(word(item(1, 0, "One"), item(1, 1, "a"), item(1, 0, "Two"), item(1, 1, "b"))
                        .numbering(kind(1, level(0, "upperLetter", "%1"), level(1, "decimal", "%2.", on)), list(1, 1))))
                .containsExactly("A One", "1. a", "B Two", "2. b");
    }

    @Test
    void beginsAgainOnlyAfterTheLevelThatIsNamed() {
        var afterFirst = "<w:lvlRestart w:val=\"1\"/>";
        assertThat(shown(word(
                                item(1, 0, "One"),
                                item(1, 1, "a"),
                                item(1, 2, "x"),
                                item(1, 1, "b"),
                                item(1, 2, "y"),
                                item(1, 0, "Two"),
                                item(1, 2, "z"))
                        .numbering(
                                kind(
                                        1,
                                        level(0, "decimal", "%1"),
                                        level(1, "decimal", "%1.%2"),
                                        level(2, "decimal", "%3)", afterFirst)),
                                list(1, 1))))
                .containsExactly("1 One", "1.1 a", "1) x", "1.2 b", "2) y", "2 Two", "1) z");
    }

    @Test
    void showsLevelsAboveInFiguresWhereTheLawWantsThem() {
        assertThat(shown(word(item(1, 0, "One"), item(1, 1, "a"))
                        .numbering(
                                kind(1, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")),
                                list(1, 1))))
                .containsExactly("I One", "1.1 a");
    }

    @Test
    void countsALevelThatWasSkippedOver() {
        assertThat(shown(word(item(1, 1, "a"), item(1, 0, "Two")).numbering(CHAPTERS, list(1, 1))))
                .containsExactly("1.1 a", "Chapter 2. Two");
    }

    @ParameterizedTest
    @CsvSource({
        "decimalZero, 3, 03",
        "lowerLetter, 28, bb",
        "upperLetter, 3, C",
        "lowerRoman, 4, iv",
        "upperRoman, 9, IX",
        "ordinal, 2, 2nd",
        "cardinalText, 21, Twenty-one",
        "ordinalText, 3, Third",
        "numberInDash, 2, - 2 -"
    })
    void writesNumbersAsWordDoes(String format, int number, String shown) {
        assertThat(Numbers.shown(number, format)).isEqualTo(shown);
    }

    @Test
    void takesNumbersFromStylesAndFromThoseThatTheyAreBasedOn() {
        var paper = word(styled("Para", "a"), styled("Sub", "x"), styled("Deep", "y"), styled("Para", "b"))
                .styles(
                        style("Para", "Numbered", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"),
                        style("Sub", "Lettered", "Para", "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>"),
                        style("Deep", "Linked", "Para", ""))
                .numbering(
                        kind(
                                1,
                                level(0, "decimal", "%1.", "<w:pStyle w:val=\"Para\"/>"),
                                level(1, "lowerLetter", "%2)"),
                                level(2, "lowerRoman", "%3)", "<w:pStyle w:val=\"Deep\"/>")),
                        list(1, 1));

        assertThat(shown(paper)).containsExactly("1. a", "a) x", "i) y", "2. b");
    }

    @Test
    void leavesOutOfTheListWhatIsTakenOutOfIt() {
        var paper = word(
                        styled("Para", "a"),
                        "<w:p><w:pPr><w:pStyle w:val=\"Para\"/>" + numbers(0, 0) + "</w:pPr>" + r("on its own")
                                + "</w:p>",
                        styled("Plain", "by its style"),
                        styled("Para", "b"))
                .styles(
                        style("Para", "Numbered", "", numbers(1, 0)),
                        style("Plain", "Not numbered", "Para", numbers(0, 0)))
                .numbering(kind(1, level(0, "decimal", "%1.")), list(1, 1));

        assertThat(shown(paper)).containsExactly("1. a", "on its own", "by its style", "2. b");
    }

    @Test
    void followsAListThatStandsForAStyle() {
        var paper = word(item(2, 0, "a"), item(2, 0, "b"))
                .styles(style("Paras", "Paras", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"))
                .numbering(
                        kind(1, "<w:styleLink w:val=\"Paras\"/>", level(0, "upperLetter", "%1.")),
                        kind(2, "<w:numStyleLink w:val=\"Paras\"/>"),
                        list(1, 1),
                        list(2, 2));

        assertThat(shown(paper)).containsExactly("A. a", "B. b");
    }

    @Test
    void numbersHeadingsByTheirStyle() {
        var paper = word(styled("Heading1", "First"), styled("Heading2", "a"), styled("Heading1", "Second"))
                .styles(
                        style(
                                "Heading1",
                                "heading 1",
                                "",
                                "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/>"),
                        style(
                                "Heading2",
                                "heading 2",
                                "",
                                "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/>"))
                .numbering(CHAPTERS, list(1, 1))
                .read();

        assertThat(TestPaper.shown(paper)).containsExactly("Chapter 1. First", "1.1 a", "Chapter 2. Second");
        assertThat(paper.blocks()).extracting(PaperBlock::kind).containsOnly(PaperBlock.Kind.HEADING);
        assertThat(paper.blocks()).extracting(PaperBlock::level).containsExactly(1, 2, 1);
    }

    @Test
    void countsOnThroughTablesAndBoxes() {
        var paper = word(
                        item(1, 0, "a"),
                        "<w:tbl><w:tr><w:tc>" + item(1, 0, "in a cell") + "</w:tc></w:tr></w:tbl>",
                        "<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + item(1, 0, "in a box")
                                + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
                        item(1, 0, "b"))
                .numbering(kind(1, level(0, "decimal", "%1.")), list(1, 1));

        assertThat(shown(paper)).containsExactly("1. a", "2. in a cell", "3. in a box", "4. b");
    }

    @Test
    void countsNeitherWhatWasTakenOutNorWhatNobodySees() {
        var taken = "<w:p><w:pPr>" + numbers(1, 0) + "<w:rPr><w:del w:author=\"Bo\"/></w:rPr></w:pPr>" + del("gone")
                + "</w:p>";
        var unseen = "<w:p><w:pPr>" + numbers(1, 0)
                + "<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>";
        var paper = word(item(1, 0, "a"), taken, unseen, item(1, 0, "b"))
                .numbering(kind(1, level(0, "decimal", "%1.")), list(1, 1));

        assertThat(TestPaper.shown(paper.read(TestPaper.ACCEPTING))).containsExactly("1. a", "2. b");
        assertThat(TestPaper.shown(paper.read(TestPaper.REJECTING))).containsExactly("1. a", "2. gone", "3. b");
    }

    @Test
    void tellsOfANumberWithoutWordsAndCountsItAsWordDoes() {
        var paper = word(item(1, 0, "a"), item(1, 0, ""), item(1, 0, "c"), p("end"))
                .numbering(kind(1, level(0, "decimal", "%1.")), list(1, 1))
                .read();

        assertThat(TestPaper.shown(paper)).containsExactly("1. a", "3. c", "end");
        assertThat(TestPaper.kinds(paper)).containsExactly(PaperFinding.Kind.NUMBER_ALONE);
    }

    @Test
    void tellsOfANumberThatOnlyWordCounts() {
        var paper =
                word("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> LISTNUM </w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r(" words") + "</w:p>")
                        .read();

        assertThat(TestPaper.kinds(paper)).containsExactly(PaperFinding.Kind.NUMBER_UNKNOWN);
    }
}
