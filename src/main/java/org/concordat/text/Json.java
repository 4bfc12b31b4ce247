package org.concordat.text;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
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
import org.concordat.text.Inline.Redacted;
import org.concordat.text.Inline.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical JSON of a text: fields in a fixed order, nothing that says nothing. It has the shape in which
 * ProseMirror keeps a document, so that an editor reads and writes the very same.
 *
 * <p>Example: {@code {"type":"doc","format":1,"content":[{"type":"item","attrs":{"depth":0,"marker":"3."},"content":[
 * {"type":"text","text":"Yes."}]}]}}
 */
final class Json {

    /** A later format says so here. */
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Json() {}

    // --- Writing -----------------------------------------------------------------------------------------------------

    static String write(Text text) {
        var written = new StringWriter();
        try (var out = JSON.createGenerator(written)) {
            out.writeStartObject();
            out.writeStringProperty("type", "doc");
            out.writeNumberProperty("format", FORMAT);
            out.writeArrayPropertyStart("content");
            text.blocks().forEach(it -> write(out, it));
            out.writeEndArray();
            out.writeEndObject();
        }
        return written.toString();
    }

    private static void write(JsonGenerator out, Block block) {
        out.writeStartObject();
        switch (block) {
            case Paragraph it -> words(out, "paragraph", it.words());
            case Quote it -> words(out, "quote", it.words());
            case Heading it -> {
                out.writeStringProperty("type", "heading");
                attributes(out, () -> out.writeNumberProperty("level", it.level()));
                words(out, it.words());
            }
            case Item it -> {
                out.writeStringProperty("type", "item");
                attributes(out, () -> {
                    out.writeNumberProperty("depth", it.depth());
                    out.writeStringProperty("marker", it.marker());
                });
                words(out, it.words());
            }
            case Note it -> {
                out.writeStringProperty("type", "note");
                attributes(out, () -> out.writeStringProperty("label", it.label()));
                words(out, it.words());
            }
            case Figure it -> {
                out.writeStringProperty("type", "figure");
                attributes(out, () -> {
                    out.writeStringProperty("source", it.source());
                    out.writeStringProperty("alt", it.alternative());
                });
                words(out, it.words());
            }
            case Table it -> {
                out.writeStringProperty("type", "table");
                out.writeArrayPropertyStart("content");
                it.rows().forEach(row -> write(out, row));
                out.writeEndArray();
            }
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Row row) {
        out.writeStartObject();
        out.writeStringProperty("type", "row");
        out.writeArrayPropertyStart("content");
        for (var cell : row.cells()) {
            out.writeStartObject();
            out.writeStringProperty("type", "cell");
            attributes(out, () -> out.writeBooleanProperty("header", cell.header()));
            words(out, cell.words());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void words(JsonGenerator out, String type, List<Inline> words) {
        out.writeStringProperty("type", type);
        words(out, words);
    }

    private static void words(JsonGenerator out, List<Inline> words) {
        if (words.isEmpty()) {
            return;
        }
        out.writeArrayPropertyStart("content");
        for (var inline : words) {
            switch (inline) {
                case Words it -> write(out, it);
                case NoteMark it -> leaf(out, "noteMark", "label", it.label());
                case Redacted it -> leaf(out, "redacted", "reason", it.reason());
            }
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, Words words) {
        int from = 0;
        while (from <= words.text().length()) {
            int end = words.text().indexOf('\n', from);
            int to = end < 0 ? words.text().length() : end;
            if (to > from) {
                out.writeStartObject();
                out.writeStringProperty("type", "text");
                out.writeStringProperty("text", words.text().substring(from, to));
                marks(out, words);
                out.writeEndObject();
            }
            if (end < 0) {
                return;
            }
            out.writeStartObject();
            out.writeStringProperty("type", "break");
            out.writeEndObject();
            from = end + 1;
        }
    }

    private static void marks(JsonGenerator out, Words words) {
        var link = words.link();
        if (!words.strong() && !words.emphasis() && link == null) {
            return;
        }
        out.writeArrayPropertyStart("marks");
        if (words.strong()) {
            mark(out, "strong");
        }
        if (words.emphasis()) {
            mark(out, "emphasis");
        }
        if (link != null) {
            leaf(out, "link", "href", link);
        }
        out.writeEndArray();
    }

    private static void mark(JsonGenerator out, String type) {
        out.writeStartObject();
        out.writeStringProperty("type", type);
        out.writeEndObject();
    }

    private static void leaf(JsonGenerator out, String type, String attribute, String value) {
        out.writeStartObject();
        out.writeStringProperty("type", type);
        attributes(out, () -> out.writeStringProperty(attribute, value));
        out.writeEndObject();
    }

    private static void attributes(JsonGenerator out, Runnable attributes) {
        out.writeObjectPropertyStart("attrs");
        attributes.run();
        out.writeEndObject();
    }

    // --- Reading -----------------------------------------------------------------------------------------------------

    static Text read(String json) {
        var document = parsed(json);
        if (!"doc".equals(type(document))) {
            throw new MalformedText("A text is a document");
        }
        if (document.path("format").asInt(FORMAT) != FORMAT) {
            throw new MalformedText("A text of a later format");
        }
        var blocks = new ArrayList<Block>();
        document.path("content").forEach(it -> blocks.add(block(it)));
        return Text.of(blocks);
    }

    /** The words in something that may once have been a text, without anything else. */
    static String wordsIn(String kept) {
        try {
            var words = new StringBuilder();
            for (var it : parsed(kept).findValuesAsString("text")) {
                words.append(it).append("\n\n");
            }
            return words.isEmpty() ? kept : words.toString();
        } catch (MalformedText noJson) {
            return kept;
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException unreadable) {
            throw new MalformedText("A text is JSON", unreadable);
        }
    }

    private static Block block(JsonNode node) {
        var attributes = node.path("attrs");
        return switch (type(node)) {
            case "paragraph" -> new Paragraph(inlines(node));
            case "quote" -> new Quote(inlines(node));
            case "heading" -> new Heading(attributes.path("level").asInt(1), inlines(node));
            case "item" -> new Item(attributes.path("depth").asInt(0), string(attributes, "marker"), inlines(node));
            case "note" -> new Note(string(attributes, "label"), inlines(node));
            case "figure" -> new Figure(string(attributes, "source"), string(attributes, "alt"), inlines(node));
            case "table" -> table(node);
            default -> throw new MalformedText("No block of a text");
        };
    }

    private static Table table(JsonNode node) {
        var rows = new ArrayList<Row>();
        for (var row : node.path("content")) {
            require(row, "row");
            var cells = new ArrayList<Cell>();
            for (var cell : row.path("content")) {
                require(cell, "cell");
                cells.add(new Cell(cell.path("attrs").path("header").asBoolean(false), inlines(cell)));
            }
            rows.add(new Row(cells));
        }
        return new Table(rows);
    }

    private static List<Inline> inlines(JsonNode node) {
        var inlines = new ArrayList<Inline>();
        for (var it : node.path("content")) {
            inlines.add(
                    switch (type(it)) {
                        case "text" -> words(it);
                        case "break" -> new Words("\n");
                        case "noteMark" -> new NoteMark(string(it.path("attrs"), "label"));
                        case "redacted" -> new Redacted(string(it.path("attrs"), "reason"));
                        default -> throw new MalformedText("Nothing that stands in a line");
                    });
        }
        return inlines;
    }

    private static Words words(JsonNode node) {
        boolean strong = false;
        boolean emphasis = false;
        String link = null;
        for (var mark : node.path("marks")) {
            switch (type(mark)) {
                case "strong" -> strong = true;
                case "emphasis" -> emphasis = true;
                case "link" -> link = string(mark.path("attrs"), "href");
                default -> throw new MalformedText("No mark of words");
            }
        }
        return new Words(string(node, "text"), strong, emphasis, link);
    }

    private static String type(JsonNode node) {
        return node.path("type").asString("");
    }

    private static String string(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isString() && !value.isMissingNode() && !value.isNull()) {
            throw new MalformedText("Words where there is something else");
        }
        return value.asString("");
    }

    private static void require(JsonNode node, String type) {
        if (!type.equals(type(node))) {
            throw new MalformedText("A table has rows of cells");
        }
    }
}
