package org.concordat.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.concordat.attachment.AttachmentRefused.Fault;

/**
 * A PDF, read by its words and not by its structure: each reader of PDF follows the structure otherwise, and a reader that
 * builds it up can be made to unpack without end. What an object says stands in the file itself or in a stream of objects,
 * which is unpacked within bounds.
 */
final class PdfFile {

    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String END = "%%EOF";

    private static final int LARGEST_STREAM = 32 * 1024 * 1024;
    private static final int LARGEST_WHOLE = 96 * 1024 * 1024;
    private static final int MOST_STREAMS = 100_000;
    private static final int TO_KNOW_IT = 512;
    private static final int LONGEST_DICTIONARY = 2 * 1024;

    private static final Map<Fault, Pattern> FORBIDDEN = Map.of(
            Fault.LOCKED, names("Encrypt"),
            Fault.PROGRAM, names("JavaScript", "Launch", "RichMedia", "XFA", "Rendition", "SubmitForm", "ImportData"),
            Fault.FILES_INSIDE, names("EmbeddedFile", "EmbeddedFiles", "FileAttachment", "GoToE"));

    private static final Pattern STREAM = Pattern.compile("(?<!end)stream[ \\t\\r\\n]*");

    /** A stream of objects begins with their numbers and places. */
    private static final Pattern OBJECTS = Pattern.compile("\\s*\\d+\\s+\\d+");

    private static final Pattern SAYS_OBJECTS = names("ObjStm");

    /** Ways of packing that nobody needs for objects, and by which they could be kept from being looked at. */
    private static final Pattern HIDING = names(
            "LZWDecode",
            "ASCIIHexDecode",
            "ASCII85Decode",
            "RunLengthDecode",
            "Crypt",
            "DecodeParms",
            "Predictor",
            "FFilter");

    private final byte[] file;
    private final String words;
    private int unpacked;

    private PdfFile(byte[] file) {
        this.file = file;
        this.words = new String(file, StandardCharsets.ISO_8859_1);
    }

    static boolean begins(byte[] file) {
        return file.length > HEAD.length && Arrays.equals(file, 0, HEAD.length, HEAD, 0, HEAD.length);
    }

    /** @throws AttachmentRefused when it is damaged, locked, or holds more than something to read */
    static void inspect(byte[] file) {
        new PdfFile(file).inspect();
    }

    private void inspect() {
        int end = words.lastIndexOf(END);
        if (end < 0) {
            throw new AttachmentRefused(Fault.DAMAGED);
        }
        if (!words.substring(end + END.length()).replace('\0', ' ').isBlank()) {
            throw new AttachmentRefused(Fault.TWO_IN_ONE);
        }
        judge(words);
        requirePlainObjects();
        var streams = STREAM.matcher(words);
        for (int count = 0; streams.find(); count++) {
            if (count > MOST_STREAMS) {
                throw new AttachmentRefused(Fault.TOO_MUCH_INSIDE);
            }
            inspectStream(streams.end());
        }
    }

    /** Streams that say that they hold objects are packed in the one way that is looked into, once. */
    private void requirePlainObjects() {
        var said = SAYS_OBJECTS.matcher(words);
        while (said.find()) {
            int before = Math.max(words.lastIndexOf("endobj", said.start()), said.start() - LONGEST_DICTIONARY);
            int stream = words.indexOf("stream", said.end());
            int after = Math.min(stream < 0 ? words.length() : stream, said.end() + LONGEST_DICTIONARY);
            var dictionary = words.substring(Math.max(0, before), after);
            if (HIDING.matcher(dictionary).find()
                    || dictionary.indexOf("/FlateDecode") != dictionary.lastIndexOf("/FlateDecode")) {
                throw new AttachmentRefused(Fault.DAMAGED);
            }
        }
    }

    private void inspectStream(int from) {
        var beginning = inflated(file, from, TO_KNOW_IT);
        if (beginsWithObjects(beginning)) {
            var all = inflated(file, from, LARGEST_STREAM);
            unpacked += all.length;
            if (all.length >= LARGEST_STREAM || unpacked > LARGEST_WHOLE) {
                throw new AttachmentRefused(Fault.TOO_MUCH_INSIDE);
            }
            judge(new String(all, StandardCharsets.ISO_8859_1));
        } else if (beginsWithObjects(inflated(beginning, 0, TO_KNOW_IT))) {
            throw new AttachmentRefused(Fault.DAMAGED); // packed twice
        }
    }

    private static boolean beginsWithObjects(byte[] unpacked) {
        return OBJECTS.matcher(new String(unpacked, StandardCharsets.ISO_8859_1))
                .lookingAt();
    }

    /** As far as it can be unpacked: readers show what there is of a damaged one too. */
    private static byte[] inflated(byte[] packed, int from, int most) {
        var out = new ByteArrayOutputStream();
        var some = new byte[Math.min(most, 64 * 1024)];
        var inflater = new Inflater();
        try {
            inflater.setInput(packed, from, packed.length - from);
            for (int count = inflater.inflate(some); count > 0; count = inflater.inflate(some)) {
                out.write(some, 0, count);
                if (out.size() >= most) {
                    break;
                }
            }
        } catch (DataFormatException damaged) {
            // What came out before is judged.
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    private static void judge(String words) {
        FORBIDDEN.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(it -> it.getValue().matcher(words).find())
                .findFirst()
                .ifPresent(it -> {
                    throw new AttachmentRefused(it.getKey());
                });
    }

    /** Names as PDF writes them: each letter may stand as its number. */
    private static Pattern names(String... names) {
        return Pattern.compile(Arrays.stream(names)
                .map(name -> name.chars()
                        .mapToObj(it -> "(?:%c|#%02x|#%02X)".formatted(it, it, it))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|", "/(?:", ")(?![A-Za-z0-9#])")));
    }
}
