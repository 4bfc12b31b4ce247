package org.concordat.text.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.concordat.text.Text;
import org.concordat.text.word.WordFile.Oddity;
import org.concordat.text.word.WordFile.Passage;
import org.concordat.text.word.WordRefused.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes back as a Word file is read, or refused with the reason; what was written in it is never lost. */
class WordFileTests {

    private static final String OF_ONE = "<w:p><w:r><w:t xml:space=\"preserve\">One.</w:t></w:r></w:p>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static byte[] file() {
        return new WordWriter("Title", "Council", Instant.EPOCH)
                .heading(1, "Questions")
                .place("one", "First", Text.ofPlain("One."))
                .place("two", "Second", Text.ofPlain("Two."))
                .heading(1, "End")
                .written();
    }

    private static byte[] written(String inPlaceOfOne) {
        return TestWord.edited(file(), OF_ONE, inPlaceOfOne);
    }

    private static WordFile read(byte[] file) {
        return WordFile.read("a.docx", file);
    }

    private static Passage at(WordFile file, String place) {
        return file.passages().stream()
                .filter(it -> place.equals(it.place()))
                .findFirst()
                .orElseThrow();
    }

    private static String p(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String ins(String words) {
        return "<w:ins w:id=\"7\" w:author=\"Ash\"><w:r><w:t>" + words + "</w:t></w:r></w:ins>";
    }

    private static String del(String words) {
        return "<w:del w:id=\"8\" w:author=\"Bo\"><w:r><w:delText>" + words + "</w:delText></w:r></w:del>";
    }

    @ParameterizedTest
    @CsvSource({"a.docx", "a.DOCX"})
    void opensWhatIsWord(String name) {
        assertThat(WordFile.read(name, file()).places()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    @Tag("T32")
    void refusesWhatIsNoWordFileWhateverItsNameSays() {
        refused(Fault.NOT_WORD, "a.docx", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        refused(Fault.NOT_WORD, "a.docx", new byte[0]);
        refused(Fault.NOT_WORD, "a.pdf", file());
        refused(Fault.NOT_WORD, "a.docx", TestWord.without(file(), "[Content_Types].xml"));
        refused(Fault.NOT_WORD, "a.docx", TestWord.without(file(), "_rels/.rels"));
        refused(Fault.OLD_OR_LOCKED, "a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        refused(Fault.TOO_LARGE, "a.docx", new byte[WordFile.BYTES_MAXIMUM + 1]);
    }

    @Test
    @Tag("T32")
    void refusesPrograms() {
        refused(Fault.MACROS, "a.docx", TestWord.with(file(), "word/vbaProject.bin", "x"));
        refused(
                Fault.MACROS,
                "a.docm",
                TestWord.with(
                        file(),
                        "[Content_Types].xml",
                        TestWord.part(file(), "[Content_Types].xml")
                                .replace(
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                        "application/vnd.ms-word.document.macroEnabled.main+xml")));
    }

    @Test
    @Tag("T32")
    void refusesWhatUnpacksToFarMore() {
        var zeros = new byte[30 * 1024 * 1024];
        refused(Fault.TOO_MUCH_INSIDE, "a.docx", TestWord.with(file(), "word/media/a.png", zeros));
        var many = TestWord.parts(file());
        for (int i = 0; i < 2_001; i++) {
            many.put("word/media/" + i + ".png", new byte[] {1});
        }
        refused(Fault.TOO_MUCH_INSIDE, "a.docx", TestWord.zipped(many));
    }

    @Test
    @Tag("T32")
    void refusesTheSignatureThatScannersAreTriedBy() {
        var signature = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        refused(Fault.HARMFUL, "a.docx", signature.getBytes(StandardCharsets.US_ASCII));
        refused(Fault.HARMFUL, "a.docx", TestWord.with(file(), "word/media/a.com", "MZ" + signature));
    }

    @Test
    @Tag("T32")
    void followsNoDefinitionAndNoWayOut() {
        refused(
                Fault.DAMAGED,
                "a.docx",
                TestWord.edited(
                        file(),
                        "<w:document ",
                        "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document "));
        refused(
                Fault.DAMAGED,
                "a.docx",
                TestWord.with(
                        file(),
                        "word/styles.xml",
                        "<!DOCTYPE s [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><s>&b;</s>"));
        var outside = TestWord.with(
                file(),
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"" + OFFICE
                        + "/styles\" Target=\"http://127.0.0.1:1/styles.xml\" TargetMode=\"External\"/>"
                        + "<Relationship Id=\"b\" Type=\"" + OFFICE
                        + "/numbering\" Target=\"../../../../etc/passwd\"/></Relationships>");
        assertThat(at(read(outside), "one").words().plain()).isEqualTo("One.");
    }

    @Test
    @Tag("T32")
    void refusesWhatIsDamaged() {
        refused(Fault.DAMAGED, "a.docx", TestWord.edited(file(), "</w:body>", ""));
        refused(Fault.DAMAGED, "a.docx", TestWord.edited(file(), "<w:body>", "<w:body>" + "<w:x>".repeat(500)));
        var file = file();
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var broken = file.clone();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                read(broken);
            } catch (WordRefused expected) {
                assertThat(expected.fault()).isNotNull();
            }
        }
    }

    @Test
    void readsTrackedChangesBothWays() {
        var read = read(written("<w:p><w:r><w:t xml:space=\"preserve\">It </w:t></w:r>" + del("was") + ins("is")
                + "<w:r><w:t>.</w:t></w:r></w:p>"));
        assertThat(at(read, "one").words().plain()).isEqualTo("It is.");
        assertThat(at(read, "one").before().plain()).isEqualTo("It was.");
        assertThat(at(read, "one").trackedBy()).containsExactlyInAnyOrder("Ash", "Bo");
        assertThat(at(read, "two").trackedBy()).isEmpty();
    }

    @Test
    void readsWordsThatWereMovedWhereTheyAreNow() {
        var read =
                read(written("<w:p><w:moveFrom w:id=\"1\" w:author=\"Ash\"><w:r><w:t>Moved. </w:t></w:r></w:moveFrom>"
                        + "<w:r><w:t xml:space=\"preserve\">Stays. </w:t></w:r>"
                        + "<w:moveTo w:id=\"2\" w:author=\"Ash\"><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>"));
        assertThat(at(read, "one").words().plain()).isEqualTo("Stays. Moved.");
        assertThat(at(read, "one").before().plain()).isEqualTo("Moved. Stays.");
    }

    @Test
    void joinsAndPartsParagraphsAsTheirMarksWereTracked() {
        var joined = read(written("<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"Ash\"/></w:rPr></w:pPr>"
                + "<w:r><w:t xml:space=\"preserve\">One </w:t></w:r></w:p>" + p("and two.")));
        assertThat(at(joined, "one").words().plain()).isEqualTo("One and two.");
        assertThat(at(joined, "one").before().plain()).isEqualTo("One\n\nand two.");
        var parted = read(written("<w:p><w:pPr><w:rPr><w:ins w:id=\"1\" w:author=\"Ash\"/></w:rPr></w:pPr>"
                + "<w:r><w:t xml:space=\"preserve\">One </w:t></w:r></w:p>" + p("and two.")));
        assertThat(at(parted, "one").words().plain()).isEqualTo("One\n\nand two.");
        assertThat(at(parted, "one").before().plain()).isEqualTo("One and two.");
    }

    @Test
    void leavesOutARowThatWasTakenOut() {
        var row = "<w:tr><w:trPr><w:%s w:id=\"1\" w:author=\"Ash\"/></w:trPr><w:tc>%s</w:tc></w:tr>";
        var read = read(written(
                "<w:tbl>" + row.formatted("del", p("Gone")) + row.formatted("ins", p("Here")) + "</w:tbl>" + p("")));
        assertThat(at(read, "one").words().plain()).isEqualTo("Here");
        assertThat(at(read, "one").before().plain()).isEqualTo("Gone");
    }

    @Test
    void keepsEveryVisibleCharacterInOrder() {
        var read = read(
                written("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
                        + "<w:softHyphen/><w:t>e</w:t><w:sym w:font=\"Wingdings\" w:char=\"2713\"/></w:r>"
                        + "<w:fldSimple w:instr=\"DATE\"><w:r><w:t>f</w:t></w:r></w:fldSimple>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://example.org/\"</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>g</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + "<w:smartTag><w:r><w:t>h</w:t></w:r></w:smartTag>"
                        + "<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent><w:r><w:t>i</w:t></w:r></w:sdtContent></w:sdt>"
                        + "<w:r><w:t>e\u0301\u202E\u200B&amp;&lt;</w:t></w:r></w:p>"));
        assertThat(at(read, "one").words().plain()).isEqualTo("a b\nc\u2011de\u2713fghié&<");
        assertThat(at(read, "one").words().html()).contains("href=\"https://example.org/\"");
    }

    @Test
    void countsListsOfOthersAsWordShowsThem() {
        var numbering = "<w:numbering xmlns:w=\"" + WordWriter.NAMESPACE + "\"><w:abstractNum w:abstractNumId=\"4\">"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"4\"/></w:num>"
                + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
                + "</w:numbering>";
        var item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%s\"/><w:numId w:val=\"%s\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        var read = read(TestWord.with(
                written(item.formatted(0, 9)
                        + item.formatted(0, 9)
                        + item.formatted(1, 9)
                        + item.formatted(1, 9)
                        + item.formatted(0, 9)
                        + item.formatted(1, 9)
                        + item.formatted(0, 8)),
                "word/numbering.xml",
                numbering));
        assertThat(at(read, "one").words().plain()).isEqualTo("3. x\n4. x\n4.a) x\n4.b) x\n5. x\n5.a) x\n7. x");
    }

    @Test
    void tellsWhereThingsStandThatAreNoWords() {
        var box = "<w:txbxContent>" + p("In the box") + "</w:txbxContent>";
        var read = read(TestWord.with(
                TestWord.with(
                        written(
                                "<w:p><w:r><w:t>One.</w:t></w:r><w:r><w:drawing><docPr descr=\"A map\"/></w:drawing></w:r>"
                                        + "<w:r><AlternateContent><Choice><w:drawing>" + box + "</w:drawing></Choice>"
                                        + "<Fallback><w:pict>" + box + "</w:pict></Fallback></AlternateContent></w:r>"
                                        + "<w:r><w:object/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret</w:t></w:r>"
                                        + "<oMath><r><t>x=1</t></r></oMath>"
                                        + "<w:r><w:commentReference w:id=\"5\"/></w:r></w:p><w:altChunk/>"),
                        "word/comments.xml",
                        "<w:comments xmlns:w=\"" + WordWriter.NAMESPACE + "\"><w:comment w:id=\"5\" w:author=\"Ash\">"
                                + p("Why?") + "</w:comment></w:comments>"),
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"c\" Type=\"" + OFFICE + "/comments\" Target=\"comments.xml\"/>"
                        + "</Relationships>"));
        assertThat(at(read, "one").words().plain()).isEqualTo("One.x=1");
        assertThat(read.oddities())
                .extracting(Oddity::kind, Oddity::place, Oddity::words, Oddity::by)
                .containsExactlyInAnyOrder(
                        tuple(Oddity.Kind.PICTURE, "one", "A map", ""),
                        tuple(Oddity.Kind.TEXT_BOX, "one", "In the box", ""),
                        tuple(Oddity.Kind.EMBEDDED, "one", "", ""),
                        tuple(Oddity.Kind.HIDDEN, "one", "Secret", ""),
                        tuple(Oddity.Kind.EQUATION, "one", "x=1", ""),
                        tuple(Oddity.Kind.COMMENT, "one", "Why?", "Ash"),
                        tuple(Oddity.Kind.EMBEDDED, "one", "", ""));
        assertThat(read.oddities()).allMatch(it -> it.after().equals("First"));
    }

    @Test
    void bringsNotesAtTheFootOfAPageAlong() {
        var read = read(TestWord.with(
                TestWord.with(
                        written("<w:p><w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"),
                        "word/footnotes.xml",
                        "<w:footnotes xmlns:w=\"" + WordWriter.NAMESPACE + "\"><w:footnote w:id=\"2\">"
                                + p("See there.") + "</w:footnote></w:footnotes>"),
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"c\" Type=\"" + OFFICE + "/footnotes\" Target=\"footnotes.xml\"/>"
                        + "<Relationship Id=\"h\" Type=\"" + OFFICE + "/header\" Target=\"footnotes.xml\"/>"
                        + "</Relationships>"));
        assertThat(at(read, "one").words().plain()).isEqualTo("One[1]\n\n1 See there.");
    }

    @Test
    void findsPlacesByTheirBookmarksWhereTheControlsAreGone() {
        var bare = TestWord.edited(
                file(), it -> it.replaceAll("<w:sdt><w:sdtPr>.*?</w:sdtPr><w:sdtContent>|</w:sdtContent></w:sdt>", ""));
        assertThat(at(read(bare), "one").words().plain()).isEqualTo("One.");
        assertThat(at(read(bare), "two").words().plain()).isEqualTo("Two.");
        assertThat(read(bare).passages())
                .filteredOn(it -> it.place() == null)
                .extracting(it -> it.words().plain())
                .containsExactly("Title", "Questions", "First", "Second", "End");
    }

    @Test
    void findsPlacesByTheirControlsWhereTheBookmarksAreGone() {
        var bare = TestWord.edited(file(), it -> it.replaceAll("<w:bookmark[^>]*/>", ""));
        assertThat(at(read(bare), "one").words().plain()).isEqualTo("One.");
        assertThat(at(read(bare), "two").words().plain()).isEqualTo("Two.");
    }

    @Test
    void keepsWordsOutsideThePlacesAndTellsThemApart() {
        var read = read(TestWord.edited(
                file(), "</w:sdtContent></w:sdt><w:sdt>", "</w:sdtContent></w:sdt>" + p("Between.") + "<w:sdt>"));
        assertThat(read.passages()).anySatisfy(it -> {
            assertThat(it.place()).isNull();
            assertThat(it.after()).isEqualTo("First");
            assertThat(it.words().plain()).isEqualTo("Between.");
        });
    }

    @Test
    void keepsBothWherePlacesWereCopied() {
        var doubled = TestWord.edited(file(), it -> {
            int from = it.indexOf("<w:sdt>");
            int end = it.indexOf("</w:sdt>", from) + "</w:sdt>".length();
            return it.substring(0, end) + it.substring(from, end).replace("One.", "Once more.") + it.substring(end);
        });
        var read = read(doubled);
        assertThat(at(read, "one").words().plain()).isEqualTo("One.");
        assertThat(read.passages())
                .filteredOn(it -> it.place() == null)
                .extracting(it -> it.words().plain())
                .contains("Once more.");
        assertThat(read.oddities()).extracting(Oddity::kind).containsExactly(Oddity.Kind.DOUBLED);
    }

    @Test
    void readsAPlaceThatWasEmptiedAsEmpty() {
        var emptied = TestWord.edited(
                written(p("Click or tap here to enter text.")),
                "<w:tag w:val=\"cdt_one\"/>",
                "<w:tag w:val=\"cdt_one\"/><w:showingPlcHdr/>");
        assertThat(read(emptied).places()).contains("one");
        assertThat(read(emptied).passages()).noneMatch(it -> "one".equals(it.place()));
    }

    private static void refused(Fault fault, String name, byte[] file) {
        assertThatThrownBy(() -> WordFile.read(name, file))
                .isInstanceOfSatisfying(
                        WordRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }
}
