package org.concordat.attachment;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.concordat.attachment.AttachmentRefused.Fault;

/** A picture, walked from its head to its end without being drawn. */
final class Picture {

    /** More points than any camera has, and any screen shows. */
    private static final long MOST_POINTS = 100_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER = 0x49484452;
    private static final int END = 0x49454E44;

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private Picture() {}

    static boolean beginsPng(byte[] file) {
        return file.length > PNG.length && Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length);
    }

    static boolean beginsJpeg(byte[] file) {
        return isStart(file, 0);
    }

    /** @throws AttachmentRefused when it is damaged, too large to be drawn, or goes on behind its end */
    static void inspectPng(byte[] file) {
        var in = ByteBuffer.wrap(file);
        in.position(PNG.length);
        boolean begun = false;
        while (in.remaining() >= 12) {
            int length = in.getInt();
            int kind = in.getInt();
            if (length < 0 || length > in.remaining() - 4 || begun == (kind == HEADER)) {
                throw new AttachmentRefused(Fault.DAMAGED);
            }
            if (kind == HEADER) {
                begun = true;
                require(length >= 8 ? in.getInt(in.position()) : 0, length >= 8 ? in.getInt(in.position() + 4) : 0);
            }
            in.position(in.position() + length + 4);
            if (kind == END) {
                requireNothing(file, in.position());
                return;
            }
        }
        throw new AttachmentRefused(Fault.DAMAGED);
    }

    /** Cameras put smaller pictures behind the large one: those may follow, and nothing else. */
    static void inspectJpeg(byte[] file) {
        int at = 0;
        do {
            at = afterOne(file, at);
        } while (isStart(file, at));
        requireNothing(file, at);
    }

    /** Where one picture ends. */
    private static int afterOne(byte[] file, int from) {
        int at = from + 2;
        boolean measured = false;
        while (at + 4 <= file.length && file[at] == (byte) 0xFF) {
            int marker = file[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = length(file, at + 2);
            if (marker == START_OF_SCAN) {
                if (!measured) {
                    break;
                }
                at = afterScan(file, at + 2 + length);
                if (at + 2 <= file.length && (file[at + 1] & 0xFF) == END_OF_IMAGE) {
                    return at + 2;
                }
                continue;
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                if (at + 9 > file.length) {
                    break;
                }
                measured = true;
                require(length(file, at + 7), length(file, at + 5));
            }
            at += 2 + length;
        }
        throw new AttachmentRefused(Fault.DAMAGED);
    }

    /** Where the next marker stands behind the points themselves. */
    private static int afterScan(byte[] file, int from) {
        int at = from;
        while (at + 1 < file.length) {
            int next = file[at + 1] & 0xFF;
            if (file[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        throw new AttachmentRefused(Fault.DAMAGED);
    }

    private static int length(byte[] file, int at) {
        return (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
    }

    private static boolean isStart(byte[] file, int at) {
        return at + 3 <= file.length
                && file[at] == (byte) 0xFF
                && (file[at + 1] & 0xFF) == START_OF_IMAGE
                && file[at + 2] == (byte) 0xFF;
    }

    private static void require(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw new AttachmentRefused(Fault.DAMAGED);
        }
        if (width * height > MOST_POINTS) {
            throw new AttachmentRefused(Fault.TOO_MUCH_INSIDE);
        }
    }

    private static void requireNothing(byte[] file, int from) {
        for (int at = from; at < file.length; at++) {
            if (file[at] != 0) {
                throw new AttachmentRefused(Fault.TWO_IN_ONE);
            }
        }
    }
}
