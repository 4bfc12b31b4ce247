package org.concordat.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.concordat.text.Block.Flowing;
import org.concordat.text.Block.Paragraph;
import org.concordat.text.Block.Table;
import org.concordat.text.Inline.Redacted;
import org.concordat.text.Inline.Words;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody wrote: blocks of inlines, in one form whoever read them in. Every visible character that was
 * written is in it, in order; nothing else is.
 *
 * <p>Places in it are told by offsets of its {@linkplain #plain() plain projection}. Two texts are equal when they look
 * alike.
 */
public final class Text {

    private static final Text EMPTY = new Text(List.of());

    private final List<Block> blocks;

    // Made when first asked for; made twice at worst.
    private @Nullable Plain plain;
    private @Nullable String json;

    private Text(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** A text without words. */
    public static Text empty() {
        return EMPTY;
    }

    /** A text of these blocks, brought into form. Every reader goes through here. */
    public static Text of(List<Block> blocks) {
        var tidied = Tidying.tidy(blocks);
        return tidied.isEmpty() ? EMPTY : new Text(tidied);
    }

    /**
     * Plain words as they were typed: an empty line begins a paragraph, a line end stays one, and nothing in them means
     * anything but itself.
     */
    public static Text ofPlain(String written) {
        return of(Arrays.stream(Characters.clean(written).split("\n\\s*\n"))
                .map(it -> (Block) new Paragraph(List.of(new Words(it))))
                .toList());
    }

    /**
     * Reads what {@link #json()} wrote, or an editor.
     *
     * @throws MalformedText when it is no text, or of a later format
     */
    public static Text fromJson(String json) {
        return Json.read(json);
    }

    /**
     * Reads what was kept, whatever became of it: what is no text any more is read as plain words, so that whoever must
     * decide on it can always open it.
     */
    public static Text salvaged(String kept) {
        try {
            return Json.read(kept);
        } catch (MalformedText damaged) {
            return ofPlain(Json.wordsIn(kept));
        }
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** The canonical JSON, as it is kept, signed and hashed: the same text gives the same bytes. */
    public String json() {
        var made = json;
        if (made == null) {
            made = Json.write(this);
            json = made;
        }
        return made;
    }

    /** The words alone, with the numbers of lists, blocks apart by an empty line; what offsets count in. */
    public String plain() {
        return layout().words();
    }

    /** HTML that can hold nothing but what a text can: no scripts, no styles, no addresses but those of links. */
    public String html() {
        return Html.write(this);
    }

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return blocks.stream().allMatch(Text::isBlank);
    }

    /** Its sentences, in order; by their places in this list {@link #only} takes some of them. */
    public List<Sentence> sentences() {
        return Sentences.listed(this);
    }

    /**
     * The text of these sentences alone, each in the block in which it stood.
     *
     * @param places in {@link #sentences}; places that it does not have are nothing
     */
    public Text only(Set<Integer> places) {
        return Sentences.only(this, places);
    }

    /**
     * The text up to a place, and the text from there on. A note goes where its mark is. Nothing but the blanks between them
     * is in neither.
     *
     * @param at a place of the {@linkplain #plain() plain projection}
     * @throws IllegalArgumentException when one of the two would have no words, or the place is within a table, a mark or a character
     */
    public List<Text> split(int at) {
        return Cutting.split(this, at);
    }

    /** The text with another behind it; what ended and what begins with words in a line becomes one line. */
    public Text joined(Text next) {
        return Cutting.join(this, next);
    }

    /** How many characters a person counts in it. */
    public int characters() {
        return Characters.count(plain());
    }

    /** Whether words were left out of it. */
    public boolean isRedacted() {
        return blocks.stream()
                .flatMap(it -> runs(it).stream())
                .flatMap(List::stream)
                .anyMatch(Redacted.class::isInstance);
    }

    /**
     * The text without these words, as the public may read it. A span takes whole characters as people see them; a link
     * of which it takes words, or whose address tells them, is none any more; a block of which nothing is left is gone,
     * but for the first that a span takes. Nothing of what was left out is in the result.
     *
     * @throws IndexOutOfBoundsException when a span reaches past the end
     */
    public Text redacted(Collection<Redaction> redactions) {
        return redactions.isEmpty() ? this : Redacting.redact(this, redactions);
    }

    /**
     * Where these words stand, whatever their case, spaces, line breaks, quotes, dashes and looks. Places do not
     * overlap.
     */
    public List<Span> find(String words) {
        return Finding.find(plain(), words);
    }

    Plain layout() {
        var made = plain;
        if (made == null) {
            made = Plain.of(this, Redacted::plain);
            plain = made;
        }
        return made;
    }

    /** The runs of words in a block. */
    static List<List<Inline>> runs(Block block) {
        return switch (block) {
            case Flowing flowing -> List.of(flowing.words());
            case Table table ->
                table.rows().stream()
                        .flatMap(it -> it.cells().stream())
                        .map(Block.Cell::words)
                        .toList();
        };
    }

    private static boolean isBlank(Block block) {
        boolean pictured = block instanceof Block.Figure figure
                && !(figure.source().isEmpty() && Characters.isBlank(figure.alternative()));
        return !pictured
                && runs(block).stream()
                        .flatMap(List::stream)
                        .allMatch(it -> it instanceof Words words && Characters.isBlank(words.text()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Text that && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(blocks);
    }

    @Override
    public String toString() {
        return plain();
    }
}
