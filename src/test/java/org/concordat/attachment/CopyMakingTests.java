package org.concordat.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.attachment.TestFiles.docx;
import static org.concordat.attachment.TestFiles.joined;
import static org.concordat.attachment.TestFiles.office;
import static org.concordat.attachment.TestFiles.openDocument;
import static org.concordat.attachment.TestFiles.pdf;
import static org.concordat.attachment.TestFiles.picture;
import static org.concordat.attachment.TestFiles.relation;
import static org.concordat.attachment.TestFiles.rels;
import static org.concordat.attachment.TestFiles.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the public may read of a file: all that it shows, and nothing that it says beside. */
@Tag("T36")
@Tag("A22")
class CopyMakingTests {

    private static final String CANARY = "Kestrelname";

    @Test
    void keepsWhatAPageOfAPdfShows() throws IOException {
        var copy = copy(AttachmentType.PDF, pdf(CopyMakingTests::write), Set.of());
        try (var document = Loader.loadPDF(copy)) {
            assertThat(new PDFTextStripper().getText(document)).contains("What everybody may read");
            assertThat(document.getPage(0).getAnnotations())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PDAnnotationLink.class,
                            it -> assertThat(((PDActionURI) it.getAction()).getURI())
                                    .isEqualTo("https://example.org/"));
        }
    }

    @Test
    void takesFromAPdfWhatItSaysOfItsMaker() {
        var file = pdf(it -> {
            write(it);
            var info = it.getDocumentInformation();
            info.setAuthor(CANARY);
            info.setTitle(CANARY);
            info.setSubject(CANARY);
            info.setKeywords(CANARY);
            info.setCreator(CANARY);
            info.setProducer(CANARY);
            info.setCreationDate(new GregorianCalendar(2010, Calendar.MAY, 1));
            info.setCustomMetadataValue("Company", CANARY);
            it.getDocumentCatalog().setMetadata(xmp(it));
            it.getPage(0).getCOSObject().setItem(COSName.METADATA, xmp(it));
            it.getPage(0).getCOSObject().setItem(COSName.getPDFName("PieceInfo"), said());
            it.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("PieceInfo"), said());
            it.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Legal"), said());
        });
        copy(AttachmentType.PDF, file, Set.of(Finding.MAKER));
    }

    @Test
    void takesFromAPdfItsRemarksAndThePlacesOfItsPictures() {
        var file = pdf(it -> {
            write(it);
            var remark = new PDAnnotationText();
            remark.setContents(CANARY);
            remark.setTitlePopup(CANARY);
            remark.setRectangle(new PDRectangle(10, 10));
            var all = it.getPage(0).getAnnotations();
            all.add(remark);
            it.getPage(0).setAnnotations(all);
            var image = PDImageXObject.createFromByteArray(it, placed(picture("jpg", 40, 30)), "photo");
            try (var on = new PDPageContentStream(it, it.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                on.drawImage(image, 0, 0);
            }
        });
        copy(AttachmentType.PDF, file, Set.of(Finding.COMMENTS, Finding.PLACE, Finding.MAKER));
    }

    @Test
    void takesFromAPdfWhatItWasBefore() throws IOException {
        var before = pdf(it -> {
            write(it);
            it.getPage(0).getCOSObject().setString(COSName.getPDFName("Tabs"), CANARY);
        });
        var written = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(before)) {
            var page = document.getPage(0).getCOSObject();
            page.removeItem(COSName.getPDFName("Tabs"));
            page.setNeedToBeUpdated(true);
            document.saveIncremental(written);
        }
        var copy = CopyMaking.of(AttachmentType.PDF, written.toByteArray());
        assertThat(copy.content()).isNotNull();
        assertNothingOf(copy.content());
    }

    @Test
    void makesNoCopyOfAPdfInWhichSomethingIsHiddenOrCovered() {
        none(AttachmentType.PDF, Finding.HIDDEN, pdf(it -> {
            var layers = new PDOptionalContentProperties();
            layers.addGroup(new PDOptionalContentGroup("Names"));
            it.getDocumentCatalog().setOCProperties(layers);
        }));
        none(AttachmentType.PDF, Finding.COVERED, pdf(it -> {
            write(it);
            var black = new PDAnnotationSquare();
            black.setRectangle(new PDRectangle(600, 800));
            it.getPage(0).setAnnotations(List.of(black));
        }));
    }

    static Stream<Arguments> saidInWord() {
        return Stream.of(
                Arguments.of(Finding.MAKER, "docProps/core.xml", "<c>" + CANARY + "</c>", ""),
                Arguments.of(Finding.MAKER, "docProps/app.xml", "<c>" + CANARY + "</c>", ""),
                Arguments.of(Finding.MAKER, "docProps/custom.xml", "<c>" + CANARY + "</c>", ""),
                Arguments.of(Finding.MAKER, "customXml/item1.xml", "<c>" + CANARY + "</c>", ""),
                Arguments.of(Finding.MAKER, "word/people.xml", "<c>" + CANARY + "</c>", ""),
                Arguments.of(
                        Finding.COMMENTS,
                        "word/comments.xml",
                        "<w:comments xmlns:w='urn:w'><w:comment w:author='" + CANARY + "'>" + CANARY
                                + "</w:comment></w:comments>",
                        "<w:commentRangeStart w:id='1'/><w:commentReference w:id='1'/>"),
                Arguments.of(
                        Finding.TRACKED_CHANGES,
                        "",
                        "",
                        "<w:del w:author='" + CANARY + "'><w:r><w:delText>" + CANARY + "</w:delText></w:r></w:del>"),
                Arguments.of(
                        Finding.TRACKED_CHANGES,
                        "",
                        "",
                        "<w:ins w:author='" + CANARY + "' w:date='2010-05-01'><w:r w:rsidR='" + CANARY
                                + "'><w:t>put in</w:t></w:r></w:ins>"),
                Arguments.of(
                        Finding.TRACKED_CHANGES,
                        "",
                        "",
                        "<w:moveFrom w:author='" + CANARY + "'><w:t>" + CANARY + "</w:t></w:moveFrom>"),
                Arguments.of(
                        Finding.TRACKED_CHANGES, "", "", "<w:pPr><w:pPrChange w:author='" + CANARY + "'/></w:pPr>"));
    }

    @ParameterizedTest
    @MethodSource
    void saidInWord(Finding finding, String part, String content, String words) {
        var copy = copy(AttachmentType.DOCX, word(part, content, words), Set.of(finding));
        assertThat(parts(copy).get("word/document.xml")).contains("Words");
        assertThat(parts(copy).get("word/document.xml").contains("put in")).isEqualTo(words.contains("put in"));
        assertThat(parts(copy).keySet()).doesNotContain(part.isEmpty() ? "nothing" : part);
        assertThat(parts(copy).get("_rels/.rels")).contains("word/document.xml").doesNotContain("docProps");
    }

    @Test
    void takesWhatPicturesSayFromAWordFile() {
        var file = zip(docx(), "word/media/image1.jpeg", placed(picture("jpg", 40, 30)));
        copy(AttachmentType.DOCX, file, Set.of(Finding.MAKER, Finding.PLACE));
    }

    @Test
    void makesNoCopyOfAnOfficeFileInWhichSomethingIsHidden() {
        none(AttachmentType.DOCX, Finding.HIDDEN, word("", "", "<w:rPr><w:vanish/></w:rPr><w:t>" + CANARY + "</w:t>"));
        none(AttachmentType.DOCX, Finding.TRACKED_CHANGES, word("", "", "<w:trPr><w:del w:author='x'/></w:trPr>"));
        var book = office("xl/workbook.xml", "spreadsheetml.sheet.main+xml");
        book.put(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name='" + CANARY + "' state='veryHidden'/></sheets></workbook>");
        none(AttachmentType.XLSX, Finding.HIDDEN, zip(book));
        book.put("xl/workbook.xml", "<workbook/>");
        book.put("xl/worksheets/sheet1.xml", "<worksheet><row hidden='1'>" + CANARY + "</row></worksheet>");
        none(AttachmentType.XLSX, Finding.HIDDEN, zip(book));
        var text = openDocument(AttachmentType.ODT);
        text.put("content.xml", "<c xmlns:t='urn:t'><t:section t:display='none'>" + CANARY + "</t:section></c>");
        none(AttachmentType.ODT, Finding.HIDDEN, zip(text));
    }

    @Test
    void makesNoCopyOfWhatItDoesNotKnow() {
        assertThat(CopyMaking.of(AttachmentType.XLSX, zip(with("xl/pivotCache/records.xml", "<r/>")))
                        .content())
                .isNull();
        assertThat(CopyMaking.of(AttachmentType.DOCX, zip(docx(), "word/media/image1.emf", new byte[20]))
                        .content())
                .isNull();
    }

    private static Map<String, String> with(String part, String content) {
        var book = office("xl/workbook.xml", "spreadsheetml.sheet.main+xml");
        book.put(part, content);
        return book;
    }

    @Test
    void takesFromSheetsAndSlidesWhatTheySay() {
        var book = with(
                "xl/workbook.xml",
                "<workbook><fileSharing userName='" + CANARY + "'/><absPath url='" + CANARY + "'/></workbook>");
        book.put("docProps/core.xml", "<c>" + CANARY + "</c>");
        book.put("xl/comments1.xml", "<c>" + CANARY + "</c>");
        book.put("xl/threadedComments/threadedComment1.xml", "<c>" + CANARY + "</c>");
        book.put("xl/persons/person.xml", "<c>" + CANARY + "</c>");
        book.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns:r='urn/relationships'><c>7</c><legacyDrawing r:id='r1'/></worksheet>");
        book.put("xl/worksheets/_rels/sheet1.xml.rels", rels(relation("comments", "../comments1.xml", "Internal")));
        var copy = copy(AttachmentType.XLSX, zip(book), Set.of(Finding.MAKER, Finding.COMMENTS));
        assertThat(parts(copy).get("xl/worksheets/_rels/sheet1.xml.rels")).doesNotContain("comments1");
        assertThat(parts(copy).get("xl/worksheets/sheet1.xml")).contains("7").doesNotContain("legacyDrawing");

        var slides = office("ppt/presentation.xml", "presentationml.presentation.main+xml");
        slides.put("ppt/notesSlides/notesSlide1.xml", "<n>" + CANARY + "</n>");
        slides.put("ppt/commentAuthors.xml", "<n>" + CANARY + "</n>");
        slides.put("ppt/comments/comment1.xml", "<n>" + CANARY + "</n>");
        copy(AttachmentType.PPTX, zip(slides), Set.of(Finding.NOTES, Finding.COMMENTS));
    }

    @Test
    void takesFromOpenDocumentsWhatTheySay() {
        for (var type : List.of(AttachmentType.ODT, AttachmentType.ODS)) {
            var parts = openDocument(type);
            parts.put("meta.xml", "<m>" + CANARY + "</m>");
            parts.put("settings.xml", "<m>" + CANARY + "</m>");
            parts.put("Thumbnails/thumbnail.png", CANARY);
            parts.put("META-INF/manifest.xml", "<m xmlns:f='urn:f'><f:file-entry f:full-path='meta.xml'/></m>");
            parts.put(
                    "content.xml",
                    "<c xmlns:t='urn:t'><t:tracked-changes><t:changed-region>" + CANARY
                            + "</t:changed-region></t:tracked-changes><t:p>Words<t:change-start t:change-id='1'/>"
                            + "<t:annotation><t:creator>" + CANARY + "</t:creator>" + CANARY
                            + "</t:annotation></t:p></c>");
            var copy = copy(type, zip(parts), Set.of(Finding.MAKER, Finding.TRACKED_CHANGES, Finding.COMMENTS));
            assertThat(parts(copy).get("content.xml")).contains("Words");
            assertThat(parts(copy).get("META-INF/manifest.xml")).doesNotContain("meta.xml");
            assertThat(parts(copy).keySet().iterator().next()).isEqualTo("mimetype");
        }
    }

    @Test
    void takesFromAPictureOfACameraAllButItsPointsAndWhichSideIsUp() throws IOException {
        var plain = picture("jpg", 40, 30);
        var copy = copy(AttachmentType.JPEG, placed(plain), Set.of(Finding.MAKER, Finding.PLACE));
        assertThat(new String(copy, ISO_8859_1)).contains("Exif");
        assertSamePoints(plain, copy);
        copy(AttachmentType.JPEG, joined(plain, segment(picture("jpg", 4, 3), 0xFE, CANARY)), Set.of(Finding.MAKER));
        for (int marker : List.of(0xE1, 0xE2, 0xED, 0xFE)) {
            assertSamePoints(plain, copy(AttachmentType.JPEG, segment(plain, marker, CANARY), Set.of(Finding.MAKER)));
        }
    }

    @Test
    void takesFromAPngAllButItsPoints() throws IOException {
        var plain = picture("png", 40, 30);
        for (var kind : List.of("tEXt", "iTXt", "zTXt", "tIME", "eXIf")) {
            assertSamePoints(
                    plain, copy(AttachmentType.PNG, chunk(plain, kind, CANARY.getBytes(UTF_8)), Set.of(Finding.MAKER)));
        }
        assertSamePoints(plain, copy(AttachmentType.PNG, chunk(plain, "prVt", CANARY.getBytes(UTF_8)), Set.of()));
    }

    /** What lay behind the last point of pictures that phones had cut (CVE-2023-21036). */
    @Test
    @Tag("CVE-2023-21036")
    void takesFromAPngWhatLiesBehindItsPoints() throws IOException {
        var plain = picture("png", 40, 30);
        int last = new String(plain, ISO_8859_1).indexOf("IEND") - 4;
        var behind = ByteBuffer.allocate(plain.length + 12 + CANARY.length())
                .put(plain, 0, last)
                .put(made("IDAT", CANARY.getBytes(UTF_8)))
                .put(plain, last, plain.length - last)
                .array();
        assertSamePoints(plain, copy(AttachmentType.PNG, behind, Set.of()));
    }

    @Test
    void leavesPlainFilesAsTheyAre() {
        assertThat(copy(AttachmentType.CSV, TestFiles.csv(), Set.of())).isEqualTo(TestFiles.csv());
    }

    /** The copy of a file, of which is asked that it was found out and nothing of it is left. */
    private static byte[] copy(AttachmentType type, byte[] file, Set<Finding> found) {
        var made = CopyMaking.of(type, file);
        assertThat(made.found()).isEqualTo(found);
        assertThat(made.content()).isNotNull();
        assertNothingOf(made.content());
        return made.content();
    }

    private static void none(AttachmentType type, Finding why, byte[] file) {
        var made = CopyMaking.of(type, file);
        assertThat(made.content()).isNull();
        assertThat(made.found()).contains(why);
    }

    private static void assertNothingOf(byte[] copy) {
        assertThat(new String(copy, ISO_8859_1)).doesNotContain(CANARY);
        parts(copy).forEach((name, content) -> assertThat(content).as(name).doesNotContain(CANARY));
        if (PdfFile.begins(copy)) {
            assertNothingInObjectsOf(copy);
        }
    }

    private static void assertNothingInObjectsOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                assertThat(String.valueOf(object)).doesNotContain(CANARY);
                if (object instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        assertThat(new String(in.readAllBytes(), ISO_8859_1)).doesNotContain(CANARY);
                    }
                }
            }
            assertThat(document.getDocument().getTrailer().containsKey(COSName.INFO))
                    .isFalse();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> parts(byte[] packed) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private static void assertSamePoints(byte[] one, byte[] other) throws IOException {
        assertThat(points(other)).isEqualTo(points(one));
    }

    private static List<Integer> points(byte[] picture) throws IOException {
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture));
        var points = new ArrayList<Integer>();
        for (int x = 0; x < drawn.getWidth(); x++) {
            for (int y = 0; y < drawn.getHeight(); y++) {
                points.add(drawn.getRGB(x, y));
            }
        }
        return points;
    }

    private static void write(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        try (var on = new PDPageContentStream(document, page)) {
            on.beginText();
            on.setFont(new PDType1Font(FontName.HELVETICA), 12);
            on.newLineAtOffset(50, 700);
            on.showText("What everybody may read");
            on.endText();
        }
        var link = new PDAnnotationLink();
        var way = new PDActionURI();
        way.setURI("https://example.org/");
        link.setAction(way);
        link.setContents(CANARY);
        link.setRectangle(new PDRectangle(10, 10));
        page.setAnnotations(new ArrayList<>(List.of(link)));
    }

    private static PDMetadata xmp(PDDocument document) throws IOException {
        return new PDMetadata(
                document,
                new ByteArrayInputStream(("<x:xmpmeta xmlns:x='a'>" + CANARY + "</x:xmpmeta>").getBytes(UTF_8)));
    }

    private static COSDictionary said() {
        var said = new COSDictionary();
        said.setString(COSName.getPDFName("Private"), CANARY);
        return said;
    }

    private static byte[] word(String part, String content, String words) {
        var parts = docx();
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w='urn:w'><w:p><w:t>Words</w:t>" + words + "</w:p></w:document>");
        if (!part.isEmpty()) {
            parts.put(part, content);
            parts.put(
                    "_rels/.rels",
                    rels(
                            relation("officeDocument", "word/document.xml", "Internal"),
                            relation("said", part, "Internal")));
        }
        return zip(parts);
    }

    /** A picture with what a camera writes: which side is up, where it was taken, and by whom. */
    private static byte[] placed(byte[] jpeg) {
        var exif = ByteBuffer.allocate(120);
        exif.put("Exif\0\0II*\0".getBytes(ISO_8859_1));
        exif.order(ByteOrder.LITTLE_ENDIAN);
        exif.putInt(8).putShort((short) 3);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60);
        exif.putShort((short) 0x013B)
                .putShort((short) 2)
                .putInt(CANARY.length())
                .putInt(60);
        exif.putInt(0).put(CANARY.getBytes(ISO_8859_1));
        return segment(jpeg, 0xE1, new String(exif.array(), ISO_8859_1));
    }

    private static byte[] segment(byte[] jpeg, int marker, String content) {
        return ByteBuffer.allocate(jpeg.length + content.length() + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length() + 2))
                .put(content.getBytes(ISO_8859_1))
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] chunk(byte[] png, String kind, byte[] content) {
        var chunk = made(kind, content);
        int behindHeader = 8 + 25;
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, behindHeader)
                .put(chunk)
                .put(png, behindHeader, png.length - behindHeader)
                .array();
    }

    private static byte[] made(String kind, byte[] content) {
        var check = new CRC32();
        check.update(kind.getBytes(ISO_8859_1));
        check.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(kind.getBytes(ISO_8859_1))
                .put(content)
                .putInt((int) check.getValue())
                .array();
    }
}
