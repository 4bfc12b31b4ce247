package org.concordat.text.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.concordat.text.packed.PackedFile;
import org.concordat.text.packed.PackedRefused;
import org.concordat.text.packed.ScannersTest;
import org.concordat.text.paper.PaperRefused.Fault;

/** Reads papers from files. What kind of file it is, its content tells as much as its name. */
public final class PaperReader {

    /** The largest file that is opened. */
    public static final long BYTES_MAXIMUM = 200L * 1024 * 1024;

    /** Words alone are never so many. */
    private static final long WORDS_MAXIMUM = 20L * 1024 * 1024;

    private static final PackedFile.Bounds BOUNDS = new PackedFile.Bounds(BYTES_MAXIMUM, 2 * BYTES_MAXIMUM);

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private PaperReader() {}

    /**
     * Reads a file, from front to back.
     *
     * @param file where it lies; it is only read
     * @param name as whoever sent it called it
     * @throws PaperRefused when it is not read: nothing of it is kept then
     * @throws java.util.concurrent.CancellationException when the progress said so
     */
    public static Paper read(Path file, String name, ReadingChoices choices, ReadingProgress progress) {
        try {
            if (Files.size(file) > BYTES_MAXIMUM) {
                throw new PaperRefused(Fault.TOO_LARGE, "");
            }
            var out = new Gathering();
            read(file, ending(name), choices, new Reading(progress), out);
            var paper = out.settled();
            progress.reached(100);
            return paper;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static void read(Path file, String ending, ReadingChoices choices, Reading reading, Gathering out)
            throws IOException {
        var beginning = new byte[4];
        try (var in = Files.newInputStream(file)) {
            in.readNBytes(beginning, 0, beginning.length);
        }
        if (Arrays.equals(beginning, OLE)) {
            throw new PaperRefused(Fault.OLD_OR_LOCKED, "");
        }
        boolean packed = Arrays.equals(beginning, ZIP);
        switch (ending) {
            case "docx", "docm", "odt" -> {
                if (!packed) {
                    throw new PaperRefused(Fault.UNKNOWN, "");
                }
                packed(file, ending, choices, reading, out);
            }
            case "html", "htm", "xhtml" -> new HtmlPaper(out, choices).read(words(file, packed), reading);
            case "md", "markdown" -> MarkdownPaper.read(words(file, packed), choices, out, reading);
            case "txt", "text" -> PlainPaper.read(words(file, packed), out);
            default -> throw new PaperRefused(Fault.UNKNOWN, "");
        }
    }

    private static void packed(Path file, String ending, ReadingChoices choices, Reading reading, Gathering out) {
        try (var parts = PackedFile.open(file, BOUNDS)) {
            if (ending.equals("odt")) {
                new OpenDocumentPaper(parts, choices, out).read(reading);
            } else {
                new WordPaper(parts, choices, out).read(reading);
            }
        } catch (PackedRefused refused) {
            throw Tree.refused(refused, "");
        }
    }

    /** The words of a file that is nothing else. */
    private static String words(Path file, boolean packed) throws IOException {
        if (packed) {
            throw new PaperRefused(Fault.UNKNOWN, "");
        }
        if (Files.size(file) > WORDS_MAXIMUM) {
            throw new PaperRefused(Fault.TOO_MUCH_INSIDE, "");
        }
        var bytes = Files.readAllBytes(file);
        if (ScannersTest.isIn(bytes)) {
            throw new PaperRefused(Fault.HARMFUL, "");
        }
        var words = decoded(bytes);
        int odd = words.indexOf('\u0000');
        if (odd >= 0) {
            throw new PaperRefused(Fault.UNKNOWN, "character " + odd);
        }
        return words.startsWith("\uFEFF") ? words.substring(1) : words;
    }

    /** What is not UTF-8 or UTF-16 is read as Windows wrote it in these islands. */
    private static String decoded(byte[] bytes) {
        var marked = bytes.length >= 2
                ? switch (bytes[0] << 8 & 0xFF00 | bytes[1] & 0xFF) {
                    case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
                    default -> StandardCharsets.UTF_8;
                }
                : StandardCharsets.UTF_8;
        try {
            return marked.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
