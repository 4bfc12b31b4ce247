package org.concordat.text.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concordat.text.Block;
import org.concordat.text.Inline;
import org.concordat.text.Inline.Words;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Word document that everybody can read and edit: real headings and lists, a language, a title, and places with
 * ids that {@link WordFile} finds again. A place is a content control whose first paragraph is its heading, with a
 * bookmark on that heading: Word keeps both, LibreOffice only the bookmark, and what it breaks of a control it breaks in
 * its first paragraph.
 */
public final class WordWriter {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** By which bookmarks and controls of ours are known among those of others. */
    static final String MARK = "cdt_";

    /** Begins the ids of what stands between places. */
    static final String BETWEEN = MARK + "end_";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String MARGIN = "1304";

    /** Headings of a text stand below those of the document. */
    static final int HEADINGS_ABOVE = 3;

    private final String title;
    private final String author;
    private final Instant at;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> links = new ArrayList<>();
    private final Numbering numbering = new Numbering();
    private final Xml body = new Xml();
    private final Xml remarks = new Xml().open("w:comments", "xmlns:w", NAMESPACE);
    private int ids;

    /** What somebody remarks on words, as Word shows it in the margin. */
    public record Remark(String by, Instant when, String words) {}

    /**
     * Words of a paragraph in which several track changes.
     *
     * @param by whose change it is; counts for words that go or come alone
     */
    public record Tracked(Piece piece, String by, Instant when, List<Remark> remarks) {

        /** Words that stay. */
        public static Tracked kept(String words, List<Remark> remarks) {
            return new Tracked(new Piece(Fate.KEPT, words), "", Instant.EPOCH, remarks);
        }
    }

    /** A document that is empty. */
    public WordWriter(String title, String author, Instant at) {
        this.title = title;
        this.author = author;
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
        body.open("w:document", "xmlns:w", NAMESPACE, "xmlns:r", RELATIONS).open("w:body");
        paragraph("Title", () -> run(title));
    }

    /** Notes something in the file, which its reader is told. */
    public WordWriter note(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** A heading between places, of level 1 or 2. */
    public WordWriter heading(int level, String words) {
        paragraph("Heading" + level, () -> marked(BETWEEN + ++ids, words));
        return this;
    }

    /** Words between places. */
    public WordWriter says(Text words) {
        blocks(words, "");
        return this;
    }

    /** Words between places that somebody else wrote, below a line that says who. */
    public WordWriter quotes(String source, Text words) {
        paragraph("ConcordatSource", () -> run(source));
        blocks(words, "Quote");
        return this;
    }

    /**
     * A place to be written in.
     *
     * @param id of letters, digits and underscores, at most 36; the same whenever the same place is written
     * @param words what stands there now
     */
    public WordWriter place(String id, String label, Text words) {
        place(id, label, () -> {
            if (words.blocks().isEmpty()) {
                paragraph("", () -> {});
            }
            blocks(words, "");
        });
        return this;
    }

    /** A place where one of these is chosen; what stands there now may be none of them. */
    public WordWriter choice(String id, String label, List<String> choices, String chosen) {
        place(
                id,
                label,
                () -> paragraph("", () -> {
                    body.open("w:sdt").open("w:sdtPr").empty("w:alias", "w:val", label);
                    body.empty("w:id", "w:val", Integer.toString(++ids)).open("w:dropDownList");
                    choices.forEach(it -> body.empty("w:listItem", "w:displayText", it, "w:value", it));
                    body.close().close().open("w:sdtContent");
                    run(chosen);
                    body.close().close();
                }));
        return this;
    }

    /** A place where words stand with changes tracked in them, by somebody at some time. */
    public WordWriter tracked(String id, String label, WordDiff words, String by, Instant when) {
        place(
                id,
                label,
                () -> paragraph(
                        "", () -> words.pieces().forEach(it -> piece(it, by, when.truncatedTo(ChronoUnit.SECONDS)))));
        return this;
    }

    /** A paragraph between places in which several track changes, below a line that says what it is. */
    public WordWriter tracked(String label, List<Remark> onLabel, List<Tracked> words) {
        paragraph("ConcordatSource", () -> remarked(onLabel, () -> run(label)));
        paragraph(
                "",
                () -> words.forEach(it -> remarked(
                        it.remarks(), () -> piece(it.piece(), it.by(), it.when().truncatedTo(ChronoUnit.SECONDS)))));
        return this;
    }

    private void remarked(List<Remark> said, Runnable content) {
        int first = ids + 1;
        for (var it : said) {
            var id = Integer.toString(++ids);
            body.empty("w:commentRangeStart", "w:id", id);
            remark(id, it);
        }
        content.run();
        for (int id = first; id < first + said.size(); id++) {
            body.empty("w:commentRangeEnd", "w:id", Integer.toString(id));
            body.open("w:r")
                    .empty("w:commentReference", "w:id", Integer.toString(id))
                    .close();
        }
    }

    private void remark(String id, Remark said) {
        var when = said.when().truncatedTo(ChronoUnit.SECONDS).toString();
        remarks.open("w:comment", "w:id", id, "w:author", said.by(), "w:date", when);
        for (var line : said.words().split("\n")) {
            remarks.open("w:p")
                    .open("w:r")
                    .element("w:t", line, "xml:space", "preserve")
                    .close()
                    .close();
        }
        remarks.close();
    }

    /** The file: the same whenever the same is written into it. */
    public byte[] written() {
        var written = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(written)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", relations());
            part(zip, "docProps/core.xml", core());
            part(zip, "docProps/custom.xml", custom());
            body.open("w:sectPr")
                    .empty("w:pgSz", "w:w", "11906", "w:h", "16838")
                    .empty(
                            "w:pgMar",
                            "w:top",
                            MARGIN,
                            "w:right",
                            MARGIN,
                            "w:bottom",
                            MARGIN,
                            "w:left",
                            MARGIN,
                            "w:header",
                            "708",
                            "w:footer",
                            "708",
                            "w:gutter",
                            "0")
                    .close();
            part(zip, "word/document.xml", body.bytes());
            part(zip, "word/_rels/document.xml.rels", documentRelations());
            part(zip, "word/styles.xml", styles());
            part(zip, "word/numbering.xml", numbering.part());
            part(zip, "word/comments.xml", remarks.bytes());
            part(zip, "word/settings.xml", settings());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    private void place(String id, String label, Runnable content) {
        numbering.restart();
        body.open("w:sdt")
                .open("w:sdtPr")
                .empty("w:alias", "w:val", label)
                .empty("w:tag", "w:val", MARK + id)
                .empty("w:id", "w:val", Integer.toString(++ids))
                .close()
                .open("w:sdtContent");
        paragraph("Heading" + HEADINGS_ABOVE, () -> marked(MARK + id, label));
        content.run();
        body.close().close();
    }

    private void marked(String bookmark, String words) {
        var id = Integer.toString(++ids);
        body.empty("w:bookmarkStart", "w:id", id, "w:name", bookmark);
        run(words);
        body.empty("w:bookmarkEnd", "w:id", id);
    }

    private void blocks(Text text, String style) {
        numbering.restart();
        boolean afterTable = false;
        for (var block : text.blocks()) {
            if (afterTable && block instanceof Block.Table) {
                // Two tables that touch are one.
                paragraph("", () -> {});
            }
            block(block, style);
            afterTable = block instanceof Block.Table;
        }
    }

    private void block(Block block, String style) {
        switch (block) {
            case Block.Paragraph it -> paragraph(style, () -> inlines(it.words()));
            case Block.Heading it -> paragraph("Heading" + (it.level() + HEADINGS_ABOVE), () -> inlines(it.words()));
            case Block.Quote it -> paragraph("Quote", () -> inlines(it.words()));
            case Block.Item it -> item(it);
            case Block.Note it -> labelled("ConcordatNote", it.label(), it.words());
            case Block.Figure it -> {
                if (!it.alternative().isEmpty()) {
                    paragraph(style, () -> run(it.alternative()));
                }
                paragraph(style, () -> inlines(it.words()));
            }
            case Block.Table it -> table(it);
        }
    }

    private void item(Block.Item item) {
        var list = item.marker().isEmpty() ? null : numbering.list(item);
        if (list == null) {
            labelled("ConcordatItem" + item.depth(), item.marker(), item.words());
            return;
        }
        body.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", "ListParagraph")
                .open("w:numPr")
                .empty("w:ilvl", "w:val", Integer.toString(item.depth()))
                .empty("w:numId", "w:val", list)
                .close()
                .close();
        inlines(item.words());
        body.close();
    }

    /** A number that Word cannot count stands in the words, before a tab. */
    private void labelled(String style, String label, List<Inline> words) {
        paragraph(style, () -> {
            if (!label.isEmpty()) {
                run(label);
                body.open("w:r").empty("w:tab").close();
            }
            inlines(words);
        });
    }

    private void table(Block.Table table) {
        int columns =
                table.rows().stream().mapToInt(it -> it.cells().size()).max().orElse(1);
        body.open("w:tbl")
                .open("w:tblPr")
                .empty("w:tblStyle", "w:val", "ConcordatTable")
                .empty("w:tblW", "w:w", "5000", "w:type", "pct")
                .close()
                .open("w:tblGrid");
        for (int i = 0; i < columns; i++) {
            body.empty("w:gridCol", "w:w", Integer.toString(9_000 / columns));
        }
        body.close();
        for (var row : table.rows()) {
            body.open("w:tr");
            if (row == table.rows().getFirst() && row.cells().stream().allMatch(Block.Cell::header)) {
                body.open("w:trPr").empty("w:tblHeader").close();
            }
            for (var cell : row.cells()) {
                body.open("w:tc");
                paragraph(cell.header() ? "ConcordatCellHeading" : "", () -> inlines(cell.words()));
                body.close();
            }
            body.close();
        }
        body.close();
    }

    private void paragraph(String style, Runnable content) {
        body.open("w:p");
        if (!style.isEmpty()) {
            body.open("w:pPr").empty("w:pStyle", "w:val", style).close();
        }
        content.run();
        body.close();
    }

    private void inlines(List<Inline> inlines) {
        for (var inline : inlines) {
            switch (inline) {
                case Words words -> words(words);
                case Inline.NoteMark mark -> run(mark.label(), "w:t", "ConcordatNoteMark", false, false);
                case Inline.Redacted redacted -> run("[" + redacted.reason() + "]");
            }
        }
    }

    private void words(Words words) {
        var link = words.link();
        if (link == null) {
            run(words.text(), "w:t", null, words.strong(), words.emphasis());
            return;
        }
        if (!links.contains(link)) {
            links.add(link);
        }
        body.open("w:hyperlink", "r:id", "link" + links.indexOf(link));
        run(words.text(), "w:t", "Hyperlink", words.strong(), words.emphasis());
        body.close();
    }

    private void piece(Piece piece, String by, Instant when) {
        var who = new String[] {"w:id", Integer.toString(++ids), "w:author", by, "w:date", when.toString()};
        switch (piece.fate()) {
            case KEPT -> run(piece.words());
            case ADDED -> {
                body.open("w:ins", who);
                run(piece.words());
                body.close();
            }
            case REMOVED -> {
                body.open("w:del", who);
                run(piece.words(), "w:delText", null, false, false);
                body.close();
            }
        }
    }

    private void run(String words) {
        run(words, "w:t", null, false, false);
    }

    private void run(String words, String element, @Nullable String style, boolean strong, boolean emphasis) {
        body.open("w:r");
        if (style != null || strong || emphasis) {
            body.open("w:rPr");
            if (style != null) {
                body.empty("w:rStyle", "w:val", style);
            }
            if (strong) {
                body.empty("w:b");
            }
            if (emphasis) {
                body.empty("w:i");
            }
            body.close();
        }
        boolean first = true;
        for (var line : words.split("\n", -1)) {
            if (!first) {
                body.empty("w:br");
            }
            first = false;
            if (!line.isEmpty()) {
                body.element(element, line, "xml:space", "preserve");
            }
        }
        body.close();
    }

    private void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] contentTypes() {
        return new Xml()
                .open("Types", "xmlns", PACKAGE + "content-types")
                .empty(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml")
                .empty("Override", "PartName", "/word/document.xml", "ContentType", TYPES + "document.main+xml")
                .empty("Override", "PartName", "/word/styles.xml", "ContentType", TYPES + "styles+xml")
                .empty("Override", "PartName", "/word/numbering.xml", "ContentType", TYPES + "numbering+xml")
                .empty("Override", "PartName", "/word/settings.xml", "ContentType", TYPES + "settings+xml")
                .empty("Override", "PartName", "/word/comments.xml", "ContentType", TYPES + "comments+xml")
                .empty(
                        "Override",
                        "PartName",
                        "/docProps/core.xml",
                        "ContentType",
                        "application/vnd.openxmlformats-package.core-properties+xml")
                .empty(
                        "Override",
                        "PartName",
                        "/docProps/custom.xml",
                        "ContentType",
                        "application/vnd.openxmlformats-officedocument.custom-properties+xml")
                .bytes();
    }

    private static byte[] relations() {
        var xml = new Xml().open("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "main", RELATIONS + "/officeDocument", "word/document.xml");
        relation(xml, "core", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        relation(xml, "custom", RELATIONS + "/custom-properties", "docProps/custom.xml");
        return xml.bytes();
    }

    private byte[] documentRelations() {
        var xml = new Xml().open("Relationships", "xmlns", PACKAGE + "relationships");
        List.of("styles", "numbering", "settings", "comments")
                .forEach(it -> relation(xml, it, RELATIONS + "/" + it, it + ".xml"));
        for (int i = 0; i < links.size(); i++) {
            xml.empty(
                    "Relationship",
                    "Id",
                    "link" + i,
                    "Type",
                    RELATIONS + "/hyperlink",
                    "Target",
                    links.get(i),
                    "TargetMode",
                    "External");
        }
        return xml.bytes();
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private byte[] core() {
        return new Xml()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .element("dc:title", title)
                .element("dc:creator", author)
                .element("dc:language", "en-GB")
                .element("dcterms:created", at.toString(), "xsi:type", "dcterms:W3CDTF")
                .bytes();
    }

    private byte[] custom() {
        var xml = new Xml()
                .open(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
                        "xmlns:vt",
                        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
        int number = 2;
        for (var property : properties.entrySet()) {
            xml.open(
                            "property",
                            "fmtid",
                            "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                            "pid",
                            Integer.toString(number++),
                            "name",
                            property.getKey())
                    .element("vt:lpwstr", property.getValue())
                    .close();
        }
        return xml.bytes();
    }

    private static byte[] settings() {
        return new Xml()
                .open("w:settings", "xmlns:w", NAMESPACE)
                .empty("w:zoom", "w:percent", "100")
                .open("w:compat")
                .empty(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .close()
                .empty("w:themeFontLang", "w:val", "en-GB")
                .bytes();
    }

    private static byte[] styles() throws IOException {
        try (var styles = Objects.requireNonNull(WordWriter.class.getResourceAsStream("styles.xml"))) {
            return styles.readAllBytes();
        }
    }
}
