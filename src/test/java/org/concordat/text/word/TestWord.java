package org.concordat.text.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word files as others leave them, for tests. */
public final class TestWord {

    private static final String DOCUMENT = "word/document.xml";

    private TestWord() {}

    /** The same file with its document changed as somebody changes it in Word. */
    public static byte[] edited(byte[] file, UnaryOperator<String> edit) {
        return with(file, DOCUMENT, edit.apply(part(file, DOCUMENT)));
    }

    /** The same file with these words in the place of those, which must be there. */
    public static byte[] edited(byte[] file, String words, String others) {
        return edited(file, it -> {
            if (!it.contains(words)) {
                throw new IllegalArgumentException("It says nowhere: " + words);
            }
            return it.replace(words, others);
        });
    }

    /** The same file with one part put in, or in the place of what it was. */
    public static byte[] with(byte[] file, String part, String content) {
        return with(file, part, content.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] with(byte[] file, String part, byte[] content) {
        var parts = parts(file);
        parts.put(part, content);
        return zipped(parts);
    }

    /** The same file without one part. */
    static byte[] without(byte[] file, String part) {
        var parts = parts(file);
        parts.remove(part);
        return zipped(parts);
    }

    /** A part of a file as it stands. */
    public static String part(byte[] file, String part) {
        return new String(parts(file).get(part), StandardCharsets.UTF_8);
    }

    /** A file of these parts. */
    public static byte[] zipped(Map<String, byte[]> parts) {
        var written = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(written)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    static Map<String, byte[]> parts(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }
}
