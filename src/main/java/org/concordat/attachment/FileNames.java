package org.concordat.attachment;

import org.concordat.text.Characters;

/** What files are called here, whatever their senders call them. */
final class FileNames {

    /** The longest name, in characters of the database. */
    static final int MAXIMUM = 120;

    private static final String UNNAMED = "unnamed";

    private FileNames() {}

    /** The last part of a path, in one line, with nothing in it that cannot be seen; its ending stays when it is cut. */
    static String clean(String sent) {
        var line = Characters.line(sent.substring(1 + Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\'))));
        int dot = line.lastIndexOf('.');
        var ending =
                dot < 0 || line.length() - dot > 12 ? "" : line.substring(dot).strip();
        var base = Characters.line(line.substring(0, line.length() - (ending.isEmpty() ? 0 : line.length() - dot)))
                .replaceFirst("^\\.+", "");
        if (Characters.isBlank(base)) {
            base = UNNAMED;
        }
        int room = MAXIMUM - ending.length();
        if (base.length() > room) {
            base = base.substring(0, base.offsetByCodePoints(0, base.codePointCount(0, room)));
            base = Character.isHighSurrogate(base.charAt(base.length() - 1))
                    ? base.substring(0, base.length() - 1)
                    : base;
        }
        return base.strip() + ending;
    }
}
