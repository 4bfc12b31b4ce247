package org.concordat.text.packed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The signature by which scanners for viruses are tried (EICAR): harmless, and refused like what is not. */
public final class ScannersTest {

    /** Split, so that no scanner takes this program for what it looks for. */
    private static final byte[] SIGNATURE = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}"
                    + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private static final int AT_ONCE = 64 * 1024;

    private ScannersTest() {}

    /** Whether it stands anywhere in these bytes. */
    public static boolean isIn(byte[] content) {
        return isIn(content, content.length);
    }

    /** What was read to the end of a stream: how much, and whether the signature stood in it. */
    record Read(long bytes, boolean signed) {}

    /** Reads to the end, or until it is sure that the limit is passed. */
    static Read read(InputStream in, long limit) throws IOException {
        var some = new byte[AT_ONCE + SIGNATURE.length];
        int kept = 0;
        long count = 0;
        boolean signed = false;
        while (count <= limit) {
            int more = in.readNBytes(some, kept, AT_ONCE);
            if (more == 0) {
                break;
            }
            count += more;
            int length = kept + more;
            signed |= isIn(some, length);
            kept = Math.min(SIGNATURE.length - 1, length);
            System.arraycopy(some, length - kept, some, 0, kept);
        }
        return new Read(count, signed);
    }

    private static boolean isIn(byte[] content, int length) {
        for (int at = 0; at <= length - SIGNATURE.length; at++) {
            if (content[at] == SIGNATURE[0]
                    && Arrays.equals(content, at, at + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
                return true;
            }
        }
        return false;
    }
}
