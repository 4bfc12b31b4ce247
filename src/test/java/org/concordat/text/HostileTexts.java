package org.concordat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.concordat.text.Block.Cell;
import org.concordat.text.Block.Figure;
import org.concordat.text.Block.Heading;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Note;
import org.concordat.text.Block.Paragraph;
import org.concordat.text.Block.Quote;
import org.concordat.text.Block.Row;
import org.concordat.text.Block.Table;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.Inline.Words;

/** Texts as nobody hopes for, drawn from a seed. */
final class HostileTexts {

    /** What broke texts here or elsewhere, or might. */
    static final List<String> PIECES = List.of(
            "3. Yes.",
            "5. No.",
            "[1]: https://example.org",
            "a\tb",
            "a\u000Bb",
            "&#8238;",
            "&#xE000;0&#xE001;",
            "&nbsp;",
            "&amp;",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "javascript:alert(1)",
            "<math><mtext><table><mglyph><style><!--",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "\" onmouseover=\"alert(1)",
            "' autofocus onfocus='alert(1)",
            "50% <b> %3C &amp;",
            "<script>alert(1)</script>",
            "</p>",
            "2 * 3 * 4 = 24",
            "**bold**",
            "_x_",
            "`code`",
            "~~no~~",
            "# 1",
            "- - -",
            "+ 1",
            "> x",
            "\\",
            "\\*",
            "![x](y)",
            "[a](javascript:alert(1))",
            "|a|b|",
            "{{7*7}}",
            "${x}",
            "%s",
            "\u202Eevil\u202C",
            "\u2066x\u2069",
            "a\u200Bb",
            "a\u200Db",
            "\uFEFF",
            "\u00AD",
            "\u0000",
            "\uD800",
            "\uDC00",
            "e\u0301",
            "\u0301",
            "\u0344",
            "\u212B",
            "ŵŴŷŶ",
            "Ynys Môn",
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F",
            "\uD83C\uDFF4",
            "\uDB40\uDC67",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDDEC\uD83C\uDDE7",
            "❤\uFE0F",
            "1\uFE0F\u20E3",
            "क्\u200Dष",
            "می\u200Cخواهم",
            "שלום",
            "مرحبا",
            "한글",
            "\u115F\u1160",
            "漢\uDB40\uDD00",
            "\uE000",
            "\uF0B7",
            "\uFFFE",
            "\uFDD0",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u00A0",
            "\u3000",
            "\u1680",
            "\u2800",
            "\u180E",
            "\u061C",
            "\u034F",
            "\u17B4",
            "\uFFF9x\uFFFAy\uFFFB",
            "\uFFFC",
            "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
            "“quoted”",
            "patients’",
            "…",
            "—",
            "ﬁ",
            "①",
            "㎏",
            "ß",
            "İ",
            "\r\n",
            "\n\n",
            "  ",
            "https://example.org/a?b=c&d=e",
            "someone@example.org",
            "&lt;",
            "&",
            "<",
            ">",
            "\"",
            "'",
            "]]>",
            "<!--",
            "-->",
            "\u0008",
            "\u001B[31m",
            "\u007F",
            "\uD835\uDC00");

    private static final List<String> MARKERS = List.of("1.", "3.", "(b)", "iv)", "•", "", "•", "12.3", "a.");
    private static final List<String> LINKS = List.of(
            "https://example.org/?a=b&c=\"d\"", "mailto:a@example.org", "javascript:alert(1)", "//evil.example", "");

    private final Random random;

    HostileTexts(long seed) {
        this.random = new Random(seed);
    }

    String words() {
        return random.ints(1 + random.nextInt(6), 0, PIECES.size() + 6)
                .mapToObj(it -> it < PIECES.size()
                        ? PIECES.get(it)
                        : List.of("care ", "budget ", "x", ". ", " and", "7 ").get(it - PIECES.size()))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        int count = 1 + random.nextInt(5);
        for (int at = 0; at < count; at++) {
            blocks.add(block());
        }
        return blocks;
    }

    Text text() {
        return Text.of(blocks());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private Block block() {
        return switch (random.nextInt(9)) {
            case 0 -> new Heading(random.nextInt(6), inlines());
            case 1, 2 -> new Item(random.nextInt(8), pick(MARKERS), inlines());
            case 3 -> new Quote(inlines());
            case 4 -> new Note(Integer.toString(random.nextInt(9)), inlines());
            case 5 ->
                new Table(List.of(
                        new Row(List.of(new Cell(true, inlines()), new Cell(true, inlines()))),
                        new Row(List.of(new Cell(false, inlines()), new Cell(false, List.of())))));
            case 6 -> new Figure("", words(), inlines());
            default -> new Paragraph(inlines());
        };
    }

    private List<Inline> inlines() {
        var inlines = new ArrayList<Inline>();
        int count = 1 + random.nextInt(4);
        for (int at = 0; at < count; at++) {
            inlines.add(
                    random.nextInt(12) == 0
                            ? new NoteMark(Integer.toString(random.nextInt(9)))
                            : new Words(
                                    words(),
                                    random.nextInt(3) == 0,
                                    random.nextInt(3) == 0,
                                    random.nextInt(5) == 0 ? pick(LINKS) : null));
        }
        return inlines;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
