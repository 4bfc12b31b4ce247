package org.concordat.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which characters a text can hold. Cleaning keeps whatever can be seen and drops what only disguises it: the result is
 * in Unicode form NFC with plain spaces and line ends, without control characters, bidirectional overrides, invisible
 * separators, non-characters and lone surrogates (Unicode Technical Report 36). Joiners stay where a script or an emoji
 * needs them, and the tags of a flag such as Scotland's stay with their flag.
 *
 * <p>Cleaning a cleaned text changes nothing.
 */
public final class Characters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int CANCEL_TAG = 0xE007F;
    private static final int BLANK_BRAILLE = 0x2800;

    /** Scripts in which a joiner changes nothing that can be seen, and so can only hide something. */
    private static final Set<UnicodeScript> WITHOUT_JOINERS = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL);

    private Characters() {}

    /** One line cleaned, white space folded: names, titles, reasons. Empty where nothing in it can be seen. */
    public static String line(String written) {
        var line = clean(written).replaceAll("[ \n]+", " ").strip();
        return isBlank(line) ? "" : line;
    }

    /** Several lines cleaned, without blanks around them: notes. Empty where nothing in it can be seen. */
    public static String lines(String written) {
        var lines = clean(written).strip();
        return isBlank(lines) ? "" : lines;
    }

    /** Whether nothing in it can be seen: spaces, joiners and marks that stand on nothing are no words. */
    public static boolean isBlank(String words) {
        return words.codePoints().noneMatch(Characters::isVisible);
    }

    /** How many characters a person sees: a letter with its accents, a flag or a family is one. */
    public static int count(String words) {
        if (isSimple(words)) {
            return words.length();
        }
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(words);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** The same words cleaned, spaces and line ends as they are. */
    static String clean(String written) {
        return isSimple(written) ? written : Normalizer.normalize(kept(written), Normalizer.Form.NFC);
    }

    /** Whether a character takes ink by itself. */
    static boolean isVisible(int character) {
        if (character > ' ' && character < 0x7F) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default ->
                character != BLANK_BRAILLE
                        && !UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    private static boolean isSimple(String words) {
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            if (character != '\n' && (character < ' ' || character >= 0x7F)) {
                return false;
            }
        }
        return true;
    }

    private static StringBuilder kept(String written) {
        var kept = new StringBuilder(written.length());
        int base = -1;
        for (int at = 0; at < written.length(); ) {
            int character = written.codePointAt(at);
            int next = at + Character.charCount(character);
            if (character == '\r' && next < written.length() && written.charAt(next) == '\n') {
                at = next;
                continue;
            }
            if (character == BLACK_FLAG) {
                next = endOfFlag(written, next);
                kept.append(written, at, next);
            } else if (isLineEnd(character)) {
                kept.append('\n');
            } else if (isSpace(character)) {
                kept.append(' ');
            } else if (stays(character, base)) {
                kept.appendCodePoint(character);
            } else {
                at = next;
                continue;
            }
            base = isMark(character) ? base : character;
            at = next;
        }
        return kept;
    }

    private static boolean isLineEnd(int character) {
        return switch (character) {
            case '\n', '\r', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    private static boolean isSpace(int character) {
        return character == '\t'
                || (character >= 0x1C && character <= 0x1F)
                || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** Where the tags end that make a flag of the black one; right behind it where they make none. */
    private static int endOfFlag(String written, int from) {
        int at = from;
        while (at < written.length()) {
            int character = written.codePointAt(at);
            if (character == CANCEL_TAG && at > from) {
                return at + Character.charCount(character);
            }
            if (character < 0xE0020 || character > 0xE007E) {
                break;
            }
            at += Character.charCount(character);
        }
        return from;
    }

    private static boolean stays(int character, int base) {
        int type = Character.getType(character);
        if (type == Character.CONTROL || type == Character.SURROGATE || isNoCharacter(character)) {
            return false;
        }
        if (character >= 0xFFF9 && character <= 0xFFFB) {
            return false;
        }
        return !UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || belongsTo(base, character);
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    /** Whether a character that cannot be seen changes how the one before it looks. */
    private static boolean belongsTo(int base, int character) {
        if (base < 0 || base == ' ' || base == '\n') {
            return false;
        }
        if (character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER) {
            return Character.isExtendedPictographic(base)
                    || Character.isEmojiModifier(base)
                    || !WITHOUT_JOINERS.contains(UnicodeScript.of(base));
        }
        if (character >= 0xFE00 && character <= 0xFE0F) {
            return true;
        }
        if (character >= 0xE0100 && character <= 0xE01EF) {
            return UnicodeScript.of(base) == UnicodeScript.HAN;
        }
        return character >= 0x180B
                && character <= 0x180F
                && character != 0x180E
                && UnicodeScript.of(base) == UnicodeScript.MONGOLIAN;
    }
}
