package org.concordat.text.paper;

import java.util.Locale;
import java.util.Map;

/** What the symbols mean that office programs take from fonts of symbols. */
final class Symbols {

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x28, "☎"),
            Map.entry(0x2A, "✉"),
            Map.entry(0x6C, "●"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, "□"),
            Map.entry(0x71, "❑"),
            Map.entry(0x75, "◆"),
            Map.entry(0x76, "❖"),
            Map.entry(0x77, "⬥"),
            Map.entry(0x78, "☒"),
            Map.entry(0x9F, "•"),
            Map.entry(0xA7, "▪"),
            Map.entry(0xA8, "☐"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xDF, "←"),
            Map.entry(0xE0, "→"),
            Map.entry(0xE1, "↑"),
            Map.entry(0xE2, "↓"),
            Map.entry(0xE8, "➔"),
            Map.entry(0xF0, "⇨"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "✓"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));

    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0x61, "α"),
            Map.entry(0x62, "β"),
            Map.entry(0x67, "γ"),
            Map.entry(0x64, "δ"),
            Map.entry(0x65, "ε"),
            Map.entry(0x6C, "λ"),
            Map.entry(0x6D, "μ"),
            Map.entry(0x70, "π"),
            Map.entry(0x73, "σ"),
            Map.entry(0x44, "Δ"),
            Map.entry(0x53, "Σ"),
            Map.entry(0x57, "Ω"),
            Map.entry(0x2D, "−"),
            Map.entry(0xA3, "≤"),
            Map.entry(0xAE, "→"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB7, "•"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBB, "≈"));

    private Symbols() {}

    /** What a character of a font is in every font; empty where that is not known. */
    static String of(String font, int character) {
        int code = character >= 0xF000 && character <= 0xF0FF ? character - 0xF000 : character;
        return switch (font.toLowerCase(Locale.ROOT)) {
            case "wingdings" -> WINGDINGS.getOrDefault(code, "");
            case "symbol" -> SYMBOL.getOrDefault(code, code > ' ' && code < '@' ? Character.toString(code) : "");
            case "webdings", "wingdings 2", "wingdings 3", "zapfdingbats" -> "";
            default -> character == code ? Character.toString(character) : "";
        };
    }
}
