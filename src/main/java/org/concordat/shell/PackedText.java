package org.concordat.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/** A long text in less of the heap: deflated, each byte a character of a string, which takes a byte for it. */
final class PackedText {

    /** From how many characters it is worth its time. */
    static final int LONG = 4_096;

    /** No text that is packed here begins with it: JSON has no control characters. */
    private static final char MARK = '\0';

    private PackedText() {}

    /** The same text where it is short, or packed already. */
    static String pack(String text) {
        if (text.length() < LONG || text.charAt(0) == MARK) {
            return text;
        }
        var packed = new ByteArrayOutputStream(LONG);
        packed.write(MARK);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        } finally {
            deflater.end();
        }
        return packed.toString(StandardCharsets.ISO_8859_1);
    }

    /** As it was before it was packed, if it was. */
    static String unpack(String text) {
        if (text.isEmpty() || text.charAt(0) != MARK) {
            return text;
        }
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        var plain = new ByteArrayOutputStream(bytes.length * 8);
        try (var out = new InflaterOutputStream(plain)) {
            out.write(bytes, 1, bytes.length - 1);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return plain.toString(StandardCharsets.UTF_8);
    }
}
