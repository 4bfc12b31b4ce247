package org.concordat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.concordat.text.Block.Heading;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Paragraph;
import org.concordat.text.Block.Quote;
import org.concordat.text.Inline.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown (CommonMark), with the numbers of lists as they stand in the source and lines kept apart. A character
 * reference is what was typed, not the character that it stands for.
 */
public final class MarkdownReader {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(40)
            .build();

    private static final Pattern NUMBER = Pattern.compile("\\G\\d{1,9}[.)]");
    private static final Pattern REFERENCE = Pattern.compile("&(?=#?\\w+;)");

    private final String source;
    private final List<Block> blocks = new ArrayList<>();
    private List<Inline> line = new ArrayList<>();

    private MarkdownReader(String source) {
        this.source = source;
    }

    /** The text that this Markdown means. */
    public static Text read(String markdown) {
        var source = REFERENCE.matcher(tabsAway(Characters.clean(markdown))).replaceAll("\\\\&");
        var reader = new MarkdownReader(source);
        reader.blocks(PARSER.parse(source), 0, "", false);
        return Text.of(reader.blocks);
    }

    /**
     * Where words of the source stand in the text that it means: those that read the same, as far on as they are in the
     * source. All of the text, where they cannot be found.
     */
    public static Span place(String markdown, int start, int end) {
        var text = read(markdown);
        var words = read(markdown.substring(start, end)).plain();
        var places = text.find(words);
        int before = read(markdown.substring(0, start)).find(words).size();
        return places.isEmpty()
                ? new Span(0, Math.max(1, text.plain().length()))
                : places.get(Math.min(before, places.size() - 1));
    }

    /** A tab or four spaces at the start of a line would make code of it, which nobody meant who wrote a letter. */
    private static String tabsAway(String markdown) {
        return markdown.replaceAll("(?m)^ {4,}(?=\\S)", "   ");
    }

    private void blocks(Node parent, int depth, String marker, boolean quoted) {
        var next = marker;
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Paragraph it -> {
                    inlines(it, false, false, null);
                    end(parent instanceof ListItem ? new Item(depth, next, line) : plain(quoted));
                    next = "";
                }
                case org.commonmark.node.Heading it -> {
                    inlines(it, false, false, null);
                    end(new Heading(it.getLevel(), line));
                }
                case BlockQuote it -> blocks(it, depth, "", true);
                case org.commonmark.node.ListBlock list -> {
                    int inner = parent instanceof ListItem ? depth + 1 : depth;
                    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                        blocks(item, inner, marker((ListItem) item), false);
                    }
                }
                case FencedCodeBlock it -> asTyped(sourceOf(it), quoted);
                case IndentedCodeBlock it -> asTyped(it.getLiteral(), quoted);
                case HtmlBlock it -> asTyped(it.getLiteral(), quoted);
                case ThematicBreak it -> asTyped(sourceOf(it), quoted);
                case LinkReferenceDefinition it -> asTyped(sourceOf(it), quoted);
                default -> asTyped(sourceOf(node), quoted);
            }
        }
        if (!next.isEmpty()) {
            end(new Item(depth, next, List.of()));
        }
    }

    private Block plain(boolean quoted) {
        return quoted ? new Quote(line) : new Paragraph(line);
    }

    private void end(Block block) {
        blocks.add(block);
        line = new ArrayList<>();
    }

    private void asTyped(String words, boolean quoted) {
        line.add(new Words(words.replace("\\&", "&")));
        end(plain(quoted));
    }

    private String marker(ListItem item) {
        var spans = item.getSourceSpans();
        if (!spans.isEmpty()) {
            int at = spans.getFirst().getInputIndex();
            while (at < source.length() && source.charAt(at) == ' ') {
                at++;
            }
            var number = NUMBER.matcher(source).region(at, source.length());
            if (number.find()) {
                return number.group();
            }
        }
        return Block.BULLET;
    }

    private String sourceOf(Node node) {
        var words = new StringBuilder();
        for (var span : node.getSourceSpans()) {
            words.append(words.isEmpty() ? "" : "\n")
                    .append(source, span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
        return words.toString();
    }

    private void inlines(Node parent, boolean strong, boolean emphasis, @Nullable String link) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text it -> line.add(new Words(it.getLiteral(), strong, emphasis, link));
                case Code it -> line.add(new Words(it.getLiteral(), strong, emphasis, link));
                case HtmlInline it -> line.add(new Words(it.getLiteral(), strong, emphasis, link));
                case SoftLineBreak _ -> line.add(new Words("\n", strong, emphasis, link));
                case HardLineBreak _ -> line.add(new Words("\n", strong, emphasis, link));
                case StrongEmphasis it -> inlines(it, true, emphasis, link);
                case Emphasis it -> inlines(it, strong, true, link);
                case Link it -> inlines(it, strong, emphasis, it.getDestination());
                case Image it -> inlines(it, strong, emphasis, link);
                default -> line.add(new Words(sourceOf(node), strong, emphasis, link));
            }
        }
    }
}
