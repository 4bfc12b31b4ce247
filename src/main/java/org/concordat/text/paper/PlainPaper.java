package org.concordat.text.paper;

import java.util.regex.Pattern;
import org.concordat.text.Block;

/** Reads plain words: an empty line ends a paragraph, and so does one that begins with a number or a bullet. */
final class PlainPaper {

    private static final Pattern BULLET = Pattern.compile("\\s*[-*•◦▪–]\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile(
            "\\s*(?:\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[A-Z]?\\d{1,3}(?:\\.\\d{1,3})+\\.?)\\s+\\S.*");

    private PlainPaper() {}

    static void read(String words, Gathering out) {
        var line = new Line();
        boolean item = false;
        for (var written : words.split("\r\n|[\n\r\f\u000B\u2028\u2029]", -1)) {
            var bullet = BULLET.matcher(written);
            boolean begins = bullet.matches() || NUMBER.matcher(written).matches();
            if (written.isBlank() || begins) {
                end(line, item, out);
                line = new Line();
                item = bullet.matches();
            }
            if (!written.isBlank()) {
                line.add((line.isBlank() ? "" : " ") + (bullet.matches() ? bullet.group(1) : written.strip()));
            }
        }
        end(line, item, out);
    }

    private static void end(Line line, boolean item, Gathering out) {
        if (!line.isBlank()) {
            if (item) {
                out.item(Block.BULLET, 1, line);
            } else {
                out.paragraph(null, line);
            }
        }
    }
}
