package org.concordat.text;

import java.util.List;
import java.util.Objects;
import org.concordat.text.Block.Figure;
import org.concordat.text.Block.Heading;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Note;
import org.concordat.text.Block.Paragraph;
import org.concordat.text.Block.Quote;
import org.concordat.text.Block.Table;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.Inline.Redacted;
import org.concordat.text.Inline.Words;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text as HTML. Whatever a text holds comes out as words or as one of the few elements below; the number of an
 * item is written as words, since browsers would count for themselves.
 */
final class Html {

    private final StringBuilder out = new StringBuilder();

    private Html() {}

    static String write(Text text) {
        var html = new Html();
        var blocks = text.blocks();
        for (int at = 0; at < blocks.size(); ) {
            at = html.block(blocks, at);
        }
        return html.out.toString();
    }

    /** Writes a block, with those after it that belong to it; where the next one is. */
    private int block(List<Block> blocks, int at) {
        switch (blocks.get(at)) {
            case Paragraph it -> element("p", it.words());
            case Heading it -> element("h" + (it.level() + 2), it.words());
            case Table it -> table(it);
            case Figure it -> figure(it);
            case Note it -> note(it);
            case Quote _ -> {
                return quotation(blocks, at);
            }
            case Item _ -> {
                return list(blocks, at);
            }
        }
        return at + 1;
    }

    private int quotation(List<Block> blocks, int from) {
        int at = from;
        out.append("<blockquote>");
        while (at < blocks.size() && blocks.get(at) instanceof Quote quote) {
            element("p", quote.words());
            at++;
        }
        out.append("</blockquote>");
        return at;
    }

    /** Items in the order in which they stand; how deep each is, its class says. */
    private int list(List<Block> blocks, int from) {
        int at = from;
        out.append("<div role=\"list\" class=\"items\">");
        while (at < blocks.size() && blocks.get(at) instanceof Item first) {
            out.append("<div role=\"listitem\" class=\"item depth-")
                    .append(first.depth())
                    .append("\"");
            if (first.depth() > 0) {
                out.append(" aria-level=\"").append(first.depth() + 1).append('"');
            }
            out.append('>');
            if (!first.marker().isEmpty()) {
                out.append("<span class=\"marker\">");
                escape(first.marker());
                out.append("</span> ");
            }
            inlines(first.words());
            at++;
            while (at < blocks.size()
                    && blocks.get(at) instanceof Item more
                    && more.marker().isEmpty()
                    && more.depth() == first.depth()) {
                element("p", more.words());
                at++;
            }
            out.append("</div>");
        }
        out.append("</div>");
        return at;
    }

    private void table(Table table) {
        out.append("<table><tbody>");
        for (var row : table.rows()) {
            out.append("<tr>");
            for (var cell : row.cells()) {
                element(cell.header() ? "th" : "td", cell.words());
            }
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private void figure(Figure figure) {
        out.append("<figure>");
        if (!figure.alternative().isEmpty()) {
            out.append("<p>");
            escape(figure.alternative());
            out.append("</p>");
        }
        if (!figure.words().isEmpty()) {
            element("figcaption", figure.words());
        }
        out.append("</figure>");
    }

    private void note(Note note) {
        out.append("<p class=\"note\"><sup>");
        escape(note.label());
        out.append("</sup> ");
        inlines(note.words());
        out.append("</p>");
    }

    private void element(String name, List<Inline> words) {
        out.append('<').append(name).append('>');
        inlines(words);
        out.append("</").append(name).append('>');
    }

    private void inlines(List<Inline> inlines) {
        @Nullable String link = null;
        for (var inline : inlines) {
            var next = inline instanceof Words words ? words.link() : null;
            if (!Objects.equals(link, next)) {
                closeLink(link);
                openLink(next);
                link = next;
            }
            switch (inline) {
                case Words words -> words(words);
                case NoteMark mark -> {
                    out.append("<sup class=\"note-mark\">");
                    escape(mark.label());
                    out.append("</sup>");
                }
                case Redacted redacted -> out.append(LeftOut.inHtml(redacted.reason()));
            }
        }
        closeLink(link);
    }

    private void openLink(@Nullable String link) {
        if (link != null) {
            out.append("<a href=\"");
            escape(link);
            out.append("\" rel=\"nofollow noopener ugc\">");
        }
    }

    private void closeLink(@Nullable String link) {
        if (link != null) {
            out.append("</a>");
        }
    }

    private void words(Words words) {
        if (words.strong()) {
            out.append("<strong>");
        }
        if (words.emphasis()) {
            out.append("<em>");
        }
        escape(words.text());
        if (words.emphasis()) {
            out.append("</em>");
        }
        if (words.strong()) {
            out.append("</strong>");
        }
    }

    private void escape(String words) {
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("<br>");
                default -> out.append(character);
            }
        }
    }
}
