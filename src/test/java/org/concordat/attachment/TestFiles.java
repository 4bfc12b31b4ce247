package org.concordat.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files of all kinds that are taken, and of some that are not, for tests. */
public final class TestFiles {

    /** Split, so that no scanner takes the tests for what it looks for. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private TestFiles() {}

    /** What is done to a document before it is saved. */
    interface Edit {

        void to(PDDocument document) throws IOException;
    }

    /** A PDF of one empty page. */
    public static byte[] pdf() {
        return pdf(it -> {});
    }

    static byte[] pdf(Edit edit) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            edit.to(document);
            var written = new ByteArrayOutputStream();
            document.save(written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A letter that says who wrote it, beside its one word. */
    static byte[] letterOf(String maker) {
        var parts = docx();
        parts.put("docProps/core.xml", "<core xmlns:dc='urn:dc'><dc:creator>" + maker + "</dc:creator></core>");
        return zip(parts);
    }

    /** One that was looked at. */
    public static CheckedFile checked(String name) {
        return new CheckedFile(name, AttachmentType.CSV, csv(), new MadeCopy(csv(), Set.of()));
    }

    /** One that says beside its one word who wrote it. */
    public static CheckedFile checkedLetter(String name, String maker) {
        var content = letterOf(maker);
        return new CheckedFile(name, AttachmentType.DOCX, content, CopyMaking.of(AttachmentType.DOCX, content));
    }

    /** A table of two rows. */
    public static byte[] csv() {
        return "ward,people\nNorth,-12\n".getBytes(StandardCharsets.UTF_8);
    }

    static byte[] picture(String format, int width, int height) {
        try {
            var written = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, String> docx() {
        return office("word/document.xml", "wordprocessingml.document.main+xml");
    }

    static Map<String, String> office(String main, String type) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s\"/></Types>"
                        .formatted(main, type));
        parts.put("_rels/.rels", rels(relation("officeDocument", main, "Internal")));
        parts.put(main, "<document xmlns:w=\"urn:w\"><w:t>Words</w:t></document>");
        return parts;
    }

    static String rels(String... relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations) + "</Relationships>";
    }

    static String relation(String type, String target, String mode) {
        return "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\" TargetMode=\"%s\"/>"
                .formatted(type, target, mode);
    }

    static Map<String, String> openDocument(AttachmentType type) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", type.mediaType());
        parts.put("content.xml", "<content xmlns:xlink=\"http://www.w3.org/1999/xlink\"><p>Words</p></content>");
        parts.put("META-INF/manifest.xml", "<manifest/>");
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        return zip(parts, "", new byte[0]);
    }

    /** With one part more. */
    static byte[] zip(Map<String, String> parts, String name, byte[] content) {
        var written = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(written)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            if (!name.isEmpty()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    static byte[] joined(byte[] one, byte[] other) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
