package org.concordat.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.concordat.attachment.CopyMaking.NoSafeCopy;

/** A picture point for point, without what cameras and programs write beside. Which side is up stays. */
final class PictureCopy {

    private static final int HEADER = 0x49484452;
    private static final int POINTS = 0x49444154;
    private static final int END = 0x49454E44;

    /** What a picture is drawn by. */
    private static final Set<String> DRAWN =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    private static final Set<String> SAID = Set.of("tEXt", "zTXt", "iTXt", "tIME", "eXIf");

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};

    private static final int WHICH_SIDE_IS_UP = 0x0112;
    private static final int PLACE = 0x8825;

    private PictureCopy() {}

    static byte[] ofJpeg(byte[] file, Set<Finding> found) {
        var copy = new ByteArrayOutputStream(file.length);
        copy.write(0xFF);
        copy.write(0xD8);
        int at = 2;
        while (at + 4 <= file.length && file[at] == (byte) 0xFF) {
            int marker = file[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xD9) {
                break;
            }
            int length = (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
            int next = at + 2 + length;
            if (length < 2 || next > file.length) {
                throw new NoSafeCopy("cut off");
            }
            var segment = Arrays.copyOfRange(file, at + 4, next);
            if (marker >= 0xE0 && marker <= 0xEF || marker == 0xFE) {
                keepOf(marker, segment, copy, found);
            } else if (isDrawn(marker)) {
                int to = marker == 0xDA ? endOfScan(file, next) : next;
                copy.write(file, at, to - at);
                next = to;
            } else {
                throw new NoSafeCopy("marker " + marker);
            }
            at = next;
        }
        copy.write(0xFF);
        copy.write(0xD9);
        if (at + 2 < file.length && !isBlank(file, at + 2)) {
            found.add(Finding.MAKER); // smaller pictures, of before it was cut
        }
        return copy.toByteArray();
    }

    private static boolean isDrawn(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 || marker >= 0xDA && marker <= 0xDD;
    }

    private static boolean isBlank(byte[] file, int from) {
        for (int at = from; at < file.length; at++) {
            if (file[at] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int endOfScan(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            int next = file[at + 1] & 0xFF;
            if (file[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        throw new NoSafeCopy("cut off");
    }

    /** Of what stands beside the points: their form and colours, and which side is up. */
    private static void keepOf(int marker, byte[] segment, ByteArrayOutputStream copy, Set<Finding> found) {
        if (marker == 0xE0 && begins(segment, JFIF) && segment.length >= 14) {
            var plain = Arrays.copyOf(segment, 14);
            plain[12] = 0;
            plain[13] = 0;
            write(copy, marker, plain);
        } else if (marker == 0xEE && begins(segment, ADOBE) && segment.length >= 12) {
            write(copy, marker, Arrays.copyOf(segment, 12));
        } else if (marker == 0xE1 && begins(segment, EXIF)) {
            var exif = Exif.of(Arrays.copyOfRange(segment, EXIF.length, segment.length));
            var upright = exif.upright();
            exif.tell(found, Arrays.equals(segment, upright));
            if (exif.side() > 1) {
                write(copy, marker, upright);
            }
        } else if (marker != 0xE0 && !isColours(marker, segment)) {
            found.add(Finding.MAKER);
        }
    }

    private static boolean isColours(int marker, byte[] segment) {
        return marker == 0xE2 && begins(segment, "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(ByteArrayOutputStream copy, int marker, byte[] segment) {
        copy.write(0xFF);
        copy.write(marker);
        copy.write((segment.length + 2) >> 8);
        copy.write(segment.length + 2);
        copy.writeBytes(segment);
    }

    private static boolean begins(byte[] segment, byte[] with) {
        return segment.length >= with.length && Arrays.equals(segment, 0, with.length, with, 0, with.length);
    }

    /**
     * What a camera wrote.
     *
     * @param side which one is up, 1 to 8
     */
    private record Exif(int side, boolean placed) {

        static Exif of(byte[] tiff) {
            int side = 1;
            boolean placed = false;
            try {
                var in = ByteBuffer.wrap(tiff);
                in.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
                int at = in.getInt(4);
                int count = Short.toUnsignedInt(in.getShort(at));
                for (int i = 0; i < count; i++) {
                    int entry = at + 2 + 12 * i;
                    int tag = Short.toUnsignedInt(in.getShort(entry));
                    if (tag == WHICH_SIDE_IS_UP) {
                        side = Math.clamp(in.getShort(entry + 8), 1, 8);
                    }
                    placed |= tag == PLACE;
                }
            } catch (IndexOutOfBoundsException damaged) {
                // What it says goes in any case.
            }
            return new Exif(side, placed);
        }

        void tell(Set<Finding> found, boolean nothingElse) {
            if (!nothingElse) {
                found.add(Finding.MAKER);
            }
            if (placed) {
                found.add(Finding.PLACE);
            }
        }

        /** The same, with nothing but which side is up. */
        byte[] upright() {
            return ByteBuffer.allocate(32)
                    .put(EXIF)
                    .put(new byte[] {'M', 'M', 0, '*'})
                    .putInt(8)
                    .putShort((short) 1)
                    .putShort((short) WHICH_SIDE_IS_UP)
                    .putShort((short) 3)
                    .putInt(1)
                    .putShort((short) side)
                    .array();
        }
    }

    static byte[] ofPng(byte[] file, Set<Finding> found) {
        var copy = new ByteArrayOutputStream(file.length);
        copy.write(file, 0, 8);
        var in = ByteBuffer.wrap(file);
        in.position(8);
        var points = new Points();
        while (in.remaining() >= 12) {
            int length = in.getInt();
            int kind = in.getInt();
            if (length < 0 || length > in.remaining() - 4) {
                throw new NoSafeCopy("cut off");
            }
            var chunk = new byte[length];
            in.get(chunk).getInt();
            var name = new String(ByteBuffer.allocate(4).putInt(kind).array(), StandardCharsets.ISO_8859_1);
            if (SAID.contains(name)) {
                found.add(Finding.MAKER);
                if (name.equals("eXIf")) {
                    Exif.of(chunk).tell(found, false);
                }
            } else if (kind == POINTS) {
                writeChunk(copy, kind, points.of(chunk));
            } else if (DRAWN.contains(name)) {
                if (kind == HEADER) {
                    points.measure(chunk);
                }
                writeChunk(copy, kind, chunk);
            } else if (Character.isUpperCase(name.charAt(0))) {
                throw new NoSafeCopy(name);
            }
            if (kind == END) {
                points.end();
                return copy.toByteArray();
            }
        }
        throw new NoSafeCopy("cut off");
    }

    private static void writeChunk(ByteArrayOutputStream copy, int kind, byte[] chunk) {
        var head = ByteBuffer.allocate(8).putInt(chunk.length).putInt(kind).array();
        copy.writeBytes(head);
        copy.writeBytes(chunk);
        var check = new CRC32();
        check.update(head, 4, 4);
        check.update(chunk);
        copy.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** The points as they are packed. Behind the last one may lie what the picture was before it was cut. */
    private static final class Points {

        private final Inflater inflater = new Inflater();
        private final byte[] some = new byte[64 * 1024];
        private long expected;
        private long unpacked;

        void measure(byte[] header) {
            var in = ByteBuffer.wrap(header);
            long width = in.getInt();
            long height = in.getInt();
            int bits = in.get() * channels(in.get());
            in.getShort();
            if (in.get() == 0) {
                expected = bytes(width, height, bits);
                return;
            }
            int[][] passes = {
                {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
            };
            for (var it : passes) {
                expected += bytes(
                        Math.max(0, (width - it[0] + it[2] - 1) / it[2]),
                        Math.max(0, (height - it[1] + it[3] - 1) / it[3]),
                        bits);
            }
        }

        private static long bytes(long width, long height, int bits) {
            return width == 0 ? 0 : height * (1 + (width * bits + 7) / 8);
        }

        private static int channels(int colours) {
            return switch (colours) {
                case 0, 3 -> 1;
                case 2 -> 3;
                case 4 -> 2;
                case 6 -> 4;
                default -> throw new NoSafeCopy("colours");
            };
        }

        /** As much of a chunk as is drawn. */
        byte[] of(byte[] chunk) {
            if (inflater.finished()) {
                return new byte[0];
            }
            inflater.setInput(chunk);
            try {
                while (!inflater.finished() && !inflater.needsInput()) {
                    int count = inflater.inflate(some);
                    unpacked += count;
                    if (unpacked > expected || count == 0 && inflater.needsDictionary()) {
                        throw new NoSafeCopy("more points than it shows");
                    }
                }
            } catch (DataFormatException damaged) {
                throw new NoSafeCopy("damaged");
            }
            return Arrays.copyOf(chunk, chunk.length - inflater.getRemaining());
        }

        void end() {
            boolean whole = inflater.finished();
            inflater.end();
            if (!whole) {
                throw new NoSafeCopy("cut off");
            }
        }
    }
}
