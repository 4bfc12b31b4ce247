package org.concordat.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** By which bytes a file begins, and by which it could be taken for another kind as well. */
final class Head {

    /** So many bytes are enough to know a file by. */
    static final int LENGTH = 8;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] WINDOWS_PROGRAM = {'M', 'Z'};
    private static final byte[] LINUX_PROGRAM = {0x7F, 'E', 'L', 'F'};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};

    /** Readers of PDF look so far for its head. */
    private static final int WHERE_PDF_MAY_BEGIN = 1024;

    private static final int END_OF_ZIP_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private Head() {}

    static boolean isZip(byte[] file) {
        return begins(file, ZIP);
    }

    /** Of an office program before 2007, or one with a password. */
    static boolean isOle(byte[] file) {
        return begins(file, OLE);
    }

    /** Whether a part of a file is a file of its own, which could be opened by itself. */
    static boolean isFile(byte[] part) {
        return List.of(ZIP, OLE, WINDOWS_PROGRAM, LINUX_PROGRAM, PDF).stream().anyMatch(it -> begins(part, it));
    }

    /** Whether readers of PDF would find one in a file that is none. */
    static boolean hidesPdf(byte[] file) {
        return find(file, PDF, 0, Math.min(file.length, WHERE_PDF_MAY_BEGIN)) >= 0;
    }

    /** Whether readers of packed files, which begin at the end, would find one in a file that is none. */
    static boolean hidesZip(byte[] file) {
        return find(file, END_OF_ZIP, Math.max(0, file.length - END_OF_ZIP_LENGTH - LONGEST_COMMENT), file.length) >= 0;
    }

    /** Whether a packed file is nothing else: it begins with its first part and ends with its list of parts. */
    static boolean isWholeZip(byte[] file) {
        int end = file.length - END_OF_ZIP_LENGTH;
        if (!isZip(file) || end < 0 || !Arrays.equals(file, end, end + 4, END_OF_ZIP, 0, 4)) {
            return false;
        }
        var last = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long size = Integer.toUnsignedLong(last.getInt(end + 12));
        long place = Integer.toUnsignedLong(last.getInt(end + 16));
        return last.getShort(end + 20) == 0 && place + size == end;
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static int find(byte[] file, byte[] wanted, int from, int to) {
        for (int at = from; at <= to - wanted.length; at++) {
            if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
