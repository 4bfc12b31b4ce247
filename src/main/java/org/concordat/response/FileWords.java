package org.concordat.response;

import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentType;

/** What people read of a file: its name, its kind, its size. */
public final class FileWords {

    private static final int KILOBYTE = 1024;
    private static final int MEGABYTE = KILOBYTE * KILOBYTE;

    private FileWords() {}

    /** Who has the words of a key. */
    @FunctionalInterface
    public interface Words {

        String of(String key, Object... values);
    }

    /** All three in a few words. */
    public static String of(Attachment file, Words words) {
        return words.of("response.file.named", file.name(), kind(file.type(), words), size(file.bytes(), words));
    }

    /** Its kind and its size. */
    public static String kindAndSize(Attachment file, Words words) {
        return kindAndSize(file.type(), file.bytes(), words);
    }

    static String kindAndSize(AttachmentType type, int bytes, Words words) {
        return words.of("response.file.kindAndSize", kind(type, words), size(bytes, words));
    }

    private static String kind(AttachmentType type, Words words) {
        return words.of("response.file.type." + type);
    }

    /** Nothing is said to be of no size. */
    private static String size(int bytes, Words words) {
        return bytes < MEGABYTE
                ? words.of("response.file.kilobytes", Math.max(1, Math.round(bytes / (double) KILOBYTE)))
                : words.of("response.file.megabytes", Math.round(10.0 * bytes / MEGABYTE) / 10.0);
    }
}
