package org.concordat.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.text.Block.Cell;
import org.concordat.text.Block.Figure;
import org.concordat.text.Block.Flowing;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Note;
import org.concordat.text.Block.Row;
import org.concordat.text.Block.Table;
import org.concordat.text.Inline.Redacted;
import org.concordat.text.Inline.Words;
import org.jspecify.annotations.Nullable;

/** Builds the text that is left when words are taken out of another. */
final class Redacting {

    /** Shorter words are in many addresses without being told by them. */
    private static final int TELLING = 3;

    private static final int OPEN = -1;

    private final Text original;
    private final String plain;

    /** The redaction that takes each character, or {@link #OPEN}. */
    private final int[] taken;

    private final List<Redaction> redactions;
    private final Set<String> removed = new HashSet<>();
    private int last = OPEN;

    private Redacting(Text original, Collection<Redaction> redactions) {
        this.original = original;
        this.plain = original.plain();
        this.redactions = List.copyOf(redactions);
        this.taken = new int[plain.length()];
        Arrays.fill(taken, OPEN);
        mark();
    }

    static Text redact(Text text, Collection<Redaction> redactions) {
        return new Redacting(text, redactions).built();
    }

    private void mark() {
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(plain);
        for (int number = 0; number < redactions.size(); number++) {
            var span = redactions.get(number).span();
            if (span.end() > plain.length()) {
                throw new IndexOutOfBoundsException("A redaction reaches past the end of the text");
            }
            int start = clusters.isBoundary(span.start()) ? span.start() : clusters.preceding(span.start());
            int end = clusters.isBoundary(span.end()) ? span.end() : clusters.following(span.end());
            for (int at = start; at < end; at++) {
                taken[at] = taken[at] == OPEN ? number : taken[at];
            }
            var words = plain.substring(start, end).strip().toLowerCase(Locale.ROOT);
            if (words.length() >= TELLING) {
                removed.add(words);
            }
        }
    }

    private Text built() {
        var blocks = new ArrayList<Block>();
        var starts = original.layout().starts().iterator();
        for (var block : original.blocks()) {
            switch (block) {
                case Flowing flowing -> {
                    var left = flowing(flowing, starts.next());
                    if (left != null) {
                        blocks.add(left);
                    }
                }
                case Table table ->
                    blocks.add(new Table(table.rows().stream()
                            .map(row -> new Row(row.cells().stream()
                                    .map(it -> new Cell(it.header(), run(it.words(), starts.next(), false)))
                                    .toList()))
                            .toList()));
            }
        }
        return Text.of(blocks);
    }

    /** What is left of a block, or nothing where a span that began before takes all of it. */
    private @Nullable Block flowing(Flowing block, int start) {
        int leadStart = start - Plain.lead(block).length();
        int end = start
                + block.words().stream()
                        .mapToInt(it -> Plain.words(it, Redacted::plain).length())
                        .sum();
        boolean goesOn = leadStart < end && taken[leadStart] != OPEN && taken[leadStart] == last;
        boolean whole = true;
        for (int at = leadStart; at < end; at++) {
            whole = whole && taken[at] == last;
        }
        if (goesOn && whole) {
            return null;
        }
        int leadTakenBy = OPEN;
        for (int at = leadStart; at < start; at++) {
            leadTakenBy = taken[at] == OPEN ? leadTakenBy : taken[at];
        }
        if (leadTakenBy == OPEN) {
            return block.with(run(block.words(), start, false));
        }
        var words = new ArrayList<Inline>();
        words.add(new Redacted(redactions.get(leadTakenBy).reason()));
        last = leadTakenBy;
        words.addAll(run(block.words(), start, true));
        return switch (block) {
            case Item item -> new Item(item.depth(), "", words);
            case Note _ -> new Note("", words);
            case Figure figure -> new Figure(figure.source(), "", words);
            default -> block.with(words);
        };
    }

    /** The words that are left of one run, each gap told once. */
    private List<Inline> run(List<Inline> inlines, int start, boolean toldBefore) {
        var left = new ArrayList<Inline>();
        boolean told = toldBefore;
        int at = start;
        for (int number = 0; number < inlines.size(); number++) {
            var inline = inlines.get(number);
            int length = Plain.words(inline, Redacted::plain).length();
            if (inline instanceof Words words) {
                var kept = keepsLink(inlines, number, at) ? words : words.withoutLink();
                int from = 0;
                for (int offset = 0; offset <= length; offset++) {
                    boolean gone = offset < length && taken[at + offset] != OPEN;
                    if ((gone || offset == length) && offset > from) {
                        left.add(kept.with(words.text().substring(from, offset)));
                        told = false;
                    }
                    if (gone) {
                        told = tell(left, taken[at + offset], told);
                        from = offset + 1;
                    }
                }
            } else if (isTouched(at, at + length)) {
                told = tell(left, firstTaken(at, at + length), told);
            } else {
                left.add(inline);
                told = false;
            }
            at += length;
        }
        return left;
    }

    private boolean tell(List<Inline> left, int redaction, boolean told) {
        if (!told || redaction != last) {
            left.add(new Redacted(redactions.get(redaction).reason()));
        }
        last = redaction;
        return true;
    }

    private boolean isTouched(int from, int to) {
        return firstTaken(from, to) != OPEN;
    }

    private int firstTaken(int from, int to) {
        for (int at = from; at < to; at++) {
            if (taken[at] != OPEN) {
                return taken[at];
            }
        }
        return OPEN;
    }

    /** A link stays where none of its words is taken, in whatever looks, and where its address tells none of them. */
    private boolean keepsLink(List<Inline> inlines, int number, int at) {
        var link = ((Words) inlines.get(number)).link();
        if (link == null) {
            return true;
        }
        var address = link.toLowerCase(Locale.ROOT);
        if (removed.stream().anyMatch(address::contains)) {
            return false;
        }
        int from = at;
        for (int before = number - 1; before >= 0 && leadsTo(inlines.get(before), link); before--) {
            from -= ((Words) inlines.get(before)).text().length();
        }
        int to = at;
        for (int after = number; after < inlines.size() && leadsTo(inlines.get(after), link); after++) {
            to += ((Words) inlines.get(after)).text().length();
        }
        return !isTouched(from, to);
    }

    private static boolean leadsTo(Inline inline, String link) {
        return inline instanceof Words words && link.equals(words.link());
    }
}
