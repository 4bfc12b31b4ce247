package org.concordat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds words as a reader would, who sees neither case nor which quotes, dashes or line ends were used. Both sides are
 * folded; each folded character knows where it came from.
 */
final class Finding {

    private final StringBuilder folded = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();

    private Finding(String words) {
        int at = 0;
        while (at < words.length()) {
            int character = words.codePointAt(at);
            fold(character, at);
            at += Character.charCount(character);
        }
        origins.add(words.length());
    }

    static List<Span> find(String plain, String words) {
        var sought = new Finding(Characters.line(words)).folded.toString().strip();
        var found = new ArrayList<Span>();
        if (sought.isEmpty()) {
            return found;
        }
        var text = new Finding(plain);
        int at = text.folded.indexOf(sought);
        while (at >= 0) {
            int last = at + sought.length() - 1;
            found.add(new Span(text.origins.get(at), endOf(plain, text.origins.get(last))));
            at = text.folded.indexOf(sought, at + sought.length());
        }
        return List.copyOf(found);
    }

    private static int endOf(String plain, int start) {
        return start + Character.charCount(plain.codePointAt(start));
    }

    private void fold(int character, int origin) {
        if (Character.isWhitespace(character)) {
            if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                add(" ", origin);
            }
            return;
        }
        switch (character) {
            case '‘', '’', '‚', '‛', '′', 'ʼ', '`', '´' -> add("'", origin);
            case '“', '”', '„', '‟', '″', '«', '»' -> add("\"", origin);
            case '‐', '‑', '‒', '–', '—', '―', '−' -> add("-", origin);
            case '…' -> add("...", origin);
            default -> {
                if (Characters.isVisible(character) || Character.isLetterOrDigit(character) || isMark(character)) {
                    add(Character.toString(Character.toLowerCase(Character.toUpperCase(character))), origin);
                }
            }
        }
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private void add(String letters, int origin) {
        folded.append(letters);
        for (int at = 0; at < letters.length(); at++) {
            origins.add(origin);
        }
    }
}
