package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Paragraph;
import org.concordat.text.Inline.Words;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("T19")
class TextRedactionTests {

    static LongStream seeds() {
        return LongStream.range(0, 1_500);
    }

    /** A canary that nothing else holds is put somewhere, and the redaction laid over it and over some more. */
    @ParameterizedTest
    @MethodSource("seeds")
    void leavesNothingOfWhatItTakes(long seed) {
        var hostile = new HostileTexts(seed);
        var blocks = new ArrayList<>(hostile.blocks());
        blocks.add(
                hostile.below(blocks.size() + 1),
                new Paragraph(List.of(
                        new Words("before ca"),
                        new Words("nar", true, false, "https://example.org/canary"),
                        new Words("y after", false, true, null))));
        var text = Text.of(blocks);
        var plain = text.plain();
        int at = plain.indexOf("canary");
        int start = Math.max(0, at - hostile.below(12));
        int end = Math.min(plain.length(), at + 6 + hostile.below(12));

        var left = text.redacted(List.of(
                new Redaction(new Span(start, end), "NAME"), new Redaction(new Span(at + 2, at + 4), "ADDRESS")));

        var published = PublishedText.of(left);
        assertThat(LeftOut.html(published.html(), code -> code)).doesNotContain("canary");
        assertThat(LeftOut.plain(
                        published.plain(),
                        code -> "redacted: " + code.toLowerCase(Locale.ROOT).replace('_', ' ')))
                .isEqualTo(left.plain());
        assertThat(left.json()).doesNotContain("canary").doesNotContain("nar");
        assertThat(left.html()).doesNotContain("canary").doesNotContain("nar");
        assertThat(left.plain()).doesNotContain("canary");
        assertThat(left.isRedacted()).isTrue();
        assertThat(Text.fromJson(left.json())).isEqualTo(left);
        var expected = TextTests.visible(kept(plain, start, end));
        var actual = TextTests.visible(left.plain().replaceAll("\\[redacted: [a-z ]+]", ""));
        assertThat(isWithin(actual, expected))
                .as("what stands outside stays, in order")
                .isTrue();
        assertThat(expected.length() - actual.length())
                .as("no more than whole characters, and what was read before them")
                .isLessThan(150);
    }

    private static boolean isWithin(String some, String all) {
        int found = 0;
        for (int at = 0; at < all.length() && found < some.length(); at++) {
            found += all.charAt(at) == some.charAt(found) ? 1 : 0;
        }
        return found == some.length();
    }

    private static String kept(String plain, int start, int end) {
        return plain.substring(0, start) + plain.substring(end);
    }

    @Test
    void leavesTheRestAsItWas() {
        var text = Text.ofPlain("Write to Mrs Cole of High Street.\n\nThank you.");

        assertThat(redacted(text, "Mrs Cole").html())
                .isEqualTo("<p>Write to <span class=\"redacted\" data-reason=\"NAME\"></span> of High Street.</p>"
                        + "<p>Thank you.</p>");
    }

    @Test
    void leavesNoStrayMarksWhereItCutsThroughBold() {
        var text = Text.of(List.of(new Paragraph(
                List.of(new Words("We "), new Words("know Mrs Cole", true, false, null), new Words(" well.")))));

        assertThat(redacted(text, "Mrs Cole well").html())
                .isEqualTo("<p>We <strong>know </strong><span class=\"redacted\" data-reason=\"NAME\"></span>.</p>");
    }

    @Test
    void takesALinkWithItsWords() {
        var text = Text.of(List.of(new Paragraph(List.of(
                new Words("mail "),
                new Words("Ann Cole now", false, false, "mailto:ann@example.org"),
                new Words(" or "),
                new Words("her page", false, false, "https://example.org/ann%20cole")))));

        var left = redacted(text, "Cole");

        assertThat(left.html()).doesNotContain("href").contains("Ann ").contains("her page");
    }

    @Test
    void takesTheNumberOfAnItemThatItTouches() {
        var text = Text.of(List.of(item("12.", "Mrs Cole"), item("13.", "the budget")));

        var left = text.redacted(List.of(new Redaction(new Span(1, 8), "NAME")));

        assertThat(left.plain()).isEqualTo("[redacted: name]Cole\n13. the budget");
    }

    @Test
    void goesThroughSeveralBlocksAndShowsNotHowManyThereWere() {
        var text = Text.ofPlain("one secret\n\ntwo\n\nthree\n\nfour public");
        int end = text.plain().indexOf(" public");

        var left = text.redacted(List.of(new Redaction(new Span(4, end), "NAME")));

        assertThat(left.plain()).isEqualTo("one [redacted: name]\n\n[redacted: name] public");
    }

    @Test
    void tellsTwoReasonsSideBySide() {
        var text = Text.ofPlain("Mrs Cole, High Street 7");

        assertThat(text.redacted(List.of(
                                new Redaction(new Span(0, 10), "NAME"), new Redaction(new Span(8, 23), "ADDRESS")))
                        .plain())
                .isEqualTo("[redacted: name][redacted: address]");
    }

    @Test
    void takesWholeCharacters() {
        var text = Text.ofPlain("a e\u0301\u0323 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 z");
        int family = text.plain().indexOf("\uD83D\uDC68");

        assertThat(text.redacted(List.of(new Redaction(new Span(family + 3, family + 4), "NAME")))
                        .plain())
                .endsWith(" [redacted: name] z");
        assertThat(text.redacted(List.of(new Redaction(new Span(3, 4), "NAME"))).plain())
                .startsWith("a [redacted: name] ");
    }

    @Test
    void putsTheReasonIntoWords() {
        var text = redacted(Text.ofPlain("Mrs Cole"), "Mrs Cole");

        var published = PublishedText.of(text);
        assertThat(published.html() + published.plain()).doesNotContain("redacted:");
        assertThat(Jsoup.parse(LeftOut.html(published.html(), code -> "golygwyd: <b>" + code))
                        .text())
                .isEqualTo("golygwyd: <b>NAME");
        assertThat(LeftOut.plain(published.plain(), code -> "golygwyd: $1 " + code))
                .isEqualTo("[golygwyd: $1 NAME]");
    }

    @Test
    void refusesToReachPastTheEnd() {
        assertThatThrownBy(() -> Text.ofPlain("abc").redacted(List.of(new Redaction(new Span(1, 4), "NAME"))))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void findsWordsAsAReaderWould() {
        var text = Text.of(List.of(
                new Paragraph(List.of(
                        new Words("The “Northmoor"),
                        new Words("  Trust’s", true, false, null),
                        new Words("\nplan” – so…"))),
                new Paragraph(List.of(new Words("NORTHMOOR TRUST'S PLAN")))));

        assertThat(text.find("northmoor trust's plan")).hasSize(2);
        assertThat(text.find("\"Northmoor Trust's plan\" - so...")).hasSize(1);
        assertThat(text.find(" ")).isEmpty();
        assertThat(text.find("nobody")).isEmpty();
        var left = text.redacted(text.find("Northmoor Trust’s  PLAN").stream()
                .map(it -> new Redaction(it, "NAME"))
                .toList());
        assertThat(left.plain()).isEqualTo("The “[redacted: name]” – so…\n\n[redacted: name]");
    }

    private static Text redacted(Text text, String words) {
        return text.redacted(
                text.find(words).stream().map(it -> new Redaction(it, "NAME")).toList());
    }

    private static Item item(String marker, String words) {
        return new Item(0, marker, List.of(new Words(words)));
    }
}
