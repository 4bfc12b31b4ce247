package org.concordat.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.concordat.attachment.AttachmentRefused.Fault;
import org.concordat.text.packed.ScannersTest;

/**
 * Judges a file by all that it holds. Its name, what its sender's browser says of it and its bytes must agree; then it is
 * looked through as its kind is built.
 */
final class Inspection {

    private static final Detector MAGIC = MimeTypes.getDefaultMimeTypes();

    private static final Set<AttachmentType> WORDS = EnumSet.of(AttachmentType.CSV, AttachmentType.TXT);

    /** Letters in which nothing else is recognised. */
    private static final Set<String> PLAIN = Set.of("text/plain", "text/csv", "text/tsv");

    /** What packed files are called by their first bytes. */
    private static final Set<String> PACKED = Set.of("application/zip", "application/x-tika-ooxml");

    private Inspection() {}

    /**
     * The kind of a file that can be kept.
     *
     * @param name cleaned
     * @param declared what the browser said that it is; empty where it said nothing
     * @throws AttachmentRefused when it cannot
     */
    static AttachmentType inspect(String name, String declared, byte[] file) {
        if (file.length == 0) {
            throw new AttachmentRefused(Fault.EMPTY);
        }
        if (file.length > Attachment.MAXIMUM) {
            throw new AttachmentRefused(Fault.TOO_LARGE);
        }
        if (ScannersTest.isIn(file)) {
            throw new AttachmentRefused(Fault.HARMFUL);
        }
        var type = AttachmentType.named(name).orElseThrow(() -> new AttachmentRefused(Fault.NOT_TAKEN));
        if (OfficeFile.isOne(type) && Head.isOle(file)) {
            throw new AttachmentRefused(Fault.LOCKED);
        }
        if (!type.mayBeDeclaredAs(declared) || !begins(type, file) || !isRecognised(type, file)) {
            throw new AttachmentRefused(Fault.NOT_WHAT_IT_SAYS);
        }
        requireOneKind(type, file);
        look(type, file);
        return type;
    }

    private static boolean begins(AttachmentType type, byte[] file) {
        return switch (type) {
            case PDF -> PdfFile.begins(file);
            case DOCX, XLSX, PPTX, ODT, ODS -> Head.isZip(file);
            case PNG -> Picture.beginsPng(file);
            case JPEG -> Picture.beginsJpeg(file);
            case CSV, TXT -> true;
        };
    }

    /** Whether a library that knows some thousand kinds takes it for the same. */
    private static boolean isRecognised(AttachmentType type, byte[] file) {
        try (var in = TikaInputStream.get(file)) {
            var kind = MAGIC.detect(in, new Metadata()).getBaseType().toString();
            return kind.equals(type.mediaType())
                    || WORDS.contains(type) && PLAIN.contains(kind)
                    || OfficeFile.isOne(type) && PACKED.contains(kind);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void requireOneKind(AttachmentType type, byte[] file) {
        boolean packed = OfficeFile.isOne(type);
        if (packed && !Head.hidesZip(file)) {
            throw new AttachmentRefused(Fault.DAMAGED); // without its list of parts
        }
        if (packed && !Head.isWholeZip(file)
                || !packed && Head.hidesZip(file)
                || type != AttachmentType.PDF && Head.hidesPdf(file)) {
            throw new AttachmentRefused(Fault.TWO_IN_ONE);
        }
    }

    private static void look(AttachmentType type, byte[] file) {
        switch (type) {
            case PDF -> PdfFile.inspect(file);
            case DOCX, XLSX, PPTX, ODT, ODS -> OfficeFile.inspect(type, file);
            case PNG -> Picture.inspectPng(file);
            case JPEG -> Picture.inspectJpeg(file);
            case CSV, TXT -> PlainFile.inspect(file);
        }
    }
}
