package org.concordat.text.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.text.paper.TestPaper.odt;
import static org.concordat.text.paper.TestPaper.p;
import static org.concordat.text.paper.TestPaper.utf8;
import static org.concordat.text.paper.TestPaper.word;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import org.concordat.text.paper.PaperRefused.Fault;
import org.concordat.text.word.TestWord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is refused with what is wrong and where, and nothing of it is read. */
@Tag("T32")
class PaperRefusalsTests {

    private static final String BOMB =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><x><body><p>&c;</p></body></x>";
    private static final String OUTWARD =
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x><body><p>&a;</p></body></x>";

    @TempDir
    Path folder;

    private static PaperRefused refused(Fault fault, String name, byte[] file) {
        var seen = new ArrayList<PaperRefused>();
        assertThatThrownBy(() -> TestPaper.read(name, file, ReadingChoices.NONE))
                .isInstanceOfSatisfying(PaperRefused.class, seen::add);
        assertThat(seen.getFirst().fault()).isEqualTo(fault);
        return seen.getFirst();
    }

    @Test
    void refusesWhatIsOfAnotherKindWhateverItsNameSays() {
        refused(Fault.UNKNOWN, "a.pdf", utf8("%PDF-1.7"));
        refused(Fault.UNKNOWN, "a.docx", utf8("%PDF-1.7"));
        refused(Fault.UNKNOWN, "a.docx", odt("", "<text:p>words</text:p>"));
        refused(Fault.UNKNOWN, "a.odt", word(p("words")).bytes());
        refused(Fault.UNKNOWN, "a.txt", word(p("words")).bytes());
        refused(Fault.UNKNOWN, "a.html", new byte[] {'<', 'p', '>', 0, 1, 2});
        refused(Fault.UNKNOWN, "words", utf8("words"));
    }

    @Test
    void refusesWhatHasAPasswordOrIsOfAnOldProgram() {
        refused(Fault.OLD_OR_LOCKED, "a.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        refused(
                Fault.LOCKED,
                "a.odt",
                TestWord.with(
                        odt("", ""),
                        "META-INF/manifest.xml",
                        "<manifest><file-entry><encryption-data/></file-entry></manifest>"));
    }

    @Test
    void refusesWhatCarriesAProgramOrTheSignatureOfScanners() {
        refused(Fault.MACROS, "a.docx", TestWord.with(word(p("words")).bytes(), "word/vbaProject.bin", "x"));
        refused(
                Fault.MACROS,
                "a.docm",
                word(p("x")).part("vbaProject", "x").bytes().length > 0
                        ? TestWord.with(word(p("words")).bytes(), "[Content_Types].xml", "<Types>macroEnabled</Types>")
                        : new byte[0]);
        refused(
                Fault.MACROS,
                "a.odt",
                TestWord.with(odt("", "<text:p>x</text:p>"), "Basic/Standard/Module1.xml", "<x/>"));
        var signature = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        refused(Fault.HARMFUL, "a.txt", utf8(signature));
        refused(Fault.HARMFUL, "a.docx", TestWord.with(word(p("words")).bytes(), "word/media/a.bin", signature));
    }

    @Test
    void refusesWhatUnpacksToMoreThanAnybodyWrote() {
        refused(
                Fault.TOO_MUCH_INSIDE,
                "a.docx",
                TestWord.with(word(p("words")).bytes(), "word/media/a.png", new byte[8 << 20]));
        refused(Fault.TOO_MUCH_INSIDE, "a.odt", TestWord.with(odt("", ""), "a.png", new byte[8 << 20]));
    }

    @Test
    void followsNoDefinitionOfAnothers() {
        for (var hostile : new String[] {BOMB, OUTWARD}) {
            refused(Fault.DAMAGED, "a.docx", TestWord.with(word(p("words")).bytes(), "word/document.xml", hostile));
            refused(
                    Fault.DAMAGED,
                    "a.docx",
                    TestWord.with(word(p("w")).styles("").bytes(), "word/styles.xml", hostile));
            refused(Fault.DAMAGED, "a.odt", TestWord.with(odt("", ""), "content.xml", hostile));
        }
    }

    @Test
    void saysWhereAFileIsDamaged() {
        var broken = refused(
                Fault.DAMAGED,
                "a.docx",
                TestWord.with(
                        word(p("words")).bytes(),
                        "word/document.xml",
                        "<w:document xmlns:w=\"urn:w\">\n<w:body><w:p></w:body>"));

        assertThat(broken.where()).contains("word/document.xml", "line 2");
        refused(Fault.DAMAGED, "a.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        var deep = "<w:sdt><w:sdtContent>".repeat(300) + p("x") + "</w:sdtContent></w:sdt>".repeat(300);
        var nested = refused(Fault.DAMAGED, "a.docx", word(deep).bytes());
        assertThat(nested.where()).contains("word/document.xml, line 1, column");
    }

    @Test
    void refusesWhatHasNoWords() {
        refused(Fault.EMPTY, "a.docx", word("").bytes());
        refused(Fault.EMPTY, "a.txt", utf8(" \n "));
        refused(Fault.PICTURES_ONLY, "a.html", utf8("<img src=scan1.png alt='Page 1'><img src=scan2.png>"));
        refused(
                Fault.PICTURES_ONLY,
                "a.docx",
                word("<w:p><w:r><w:drawing><a:blip r:embed=\"image1\"/></w:drawing></w:r></w:p>")
                        .part("image1", "<x/>")
                        .bytes());
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingIt() throws IOException {
        var file = folder.resolve("a.docx");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(PaperReader.BYTES_MAXIMUM + 1);
        }

        assertThatThrownBy(() -> PaperReader.read(file, "a.docx", ReadingChoices.NONE, ReadingProgress.UNHEARD))
                .isInstanceOfSatisfying(
                        PaperRefused.class, it -> assertThat(it.fault()).isEqualTo(Fault.TOO_LARGE));
    }

    @Test
    void tellsHowFarItCameAndEndsWhenNobodyWaitsAnyMore() throws IOException {
        var file = folder.resolve("a.docx");
        Files.write(file, word(p("words").repeat(2_000)).bytes());
        var reached = new ArrayList<Integer>();

        PaperReader.read(file, "a.docx", ReadingChoices.NONE, reached::add);
        assertThat(reached).isSorted().hasSizeGreaterThan(10).endsWith(100);

        assertThatThrownBy(() -> PaperReader.read(file, "a.docx", ReadingChoices.NONE, percent -> percent < 50))
                .isInstanceOf(CancellationException.class);
    }
}
