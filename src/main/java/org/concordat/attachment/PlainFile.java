package org.concordat.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.concordat.attachment.AttachmentRefused.Fault;

/** A file of letters and nothing else: in UTF-8, or as older programs write. */
final class PlainFile {

    /** What spreadsheets take for the start of a program: {@code =cmd|'/C calc'!A0}. */
    private static final Pattern STARTS_A_PROGRAM =
            Pattern.compile("(?m)(?:^|[,;\\t])[\\s\"']*[=+@-][^,;\\t\\r\\n|]{0,200}\\|[^\\r\\n!]{0,500}!");

    private PlainFile() {}

    /** @throws AttachmentRefused when it has more than letters in it, or would start something in a spreadsheet */
    static void inspect(byte[] file) {
        var words = words(file);
        if (words.chars().anyMatch(PlainFile::isNoText)) {
            throw new AttachmentRefused(Fault.NOT_TEXT);
        }
        if (STARTS_A_PROGRAM.matcher(words).find()) {
            throw new AttachmentRefused(Fault.PROGRAM);
        }
    }

    private static String words(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isNoText(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r' && character != '\f'
                || character == 0x7F;
    }
}
