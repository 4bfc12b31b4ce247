package org.concordat.text.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.text.word.TestWord;

/** Papers as somebody writes them, for tests. */
final class TestPaper {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"urn:wp\" xmlns:a=\"urn:a\" xmlns:m=\"urn:m\" xmlns:v=\"urn:v\"";

    static final ReadingChoices ACCEPTING = new ReadingChoices(ReadingChoices.Changes.ACCEPT, false);
    static final ReadingChoices REJECTING = new ReadingChoices(ReadingChoices.Changes.REJECT, false);

    private final Map<String, String> parts = new LinkedHashMap<>();

    private TestPaper() {}

    /** A Word document with this in its body. */
    static TestPaper word(String... body) {
        return new TestPaper()
                .part(
                        "document",
                        "<w:document " + WORD + "><w:body>" + String.join("", body) + "</w:body></w:document>");
    }

    TestPaper styles(String... styles) {
        return part("styles", "<w:styles " + WORD + ">" + String.join("", styles) + "</w:styles>");
    }

    TestPaper numbering(String... lists) {
        return part("numbering", "<w:numbering " + WORD + ">" + String.join("", lists) + "</w:numbering>");
    }

    TestPaper notes(String... notes) {
        return part("footnotes", "<w:footnotes " + WORD + ">" + String.join("", notes) + "</w:footnotes>");
    }

    TestPaper part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    byte[] bytes() {
        var files = new LinkedHashMap<String, byte[]>();
        var related = new StringBuilder();
        for (var part : parts.keySet()) {
            files.put("word/" + part + ".xml", utf8("<?xml version=\"1.0\"?>" + parts.get(part)));
            related.append(relation(part, OFFICE + part.replaceAll("\\d", ""), part + ".xml"));
        }
        files.put("[Content_Types].xml", utf8("<Types/>"));
        files.put(
                "_rels/.rels",
                utf8("<Relationships>" + relation("main", OFFICE + "officeDocument", "word/document.xml")
                        + "</Relationships>"));
        files.put("word/_rels/document.xml.rels", utf8("<Relationships>" + related + "</Relationships>"));
        return TestWord.zipped(files);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    Paper read() {
        return read("a.docx", bytes(), ReadingChoices.NONE);
    }

    Paper read(ReadingChoices choices) {
        return read("a.docx", bytes(), choices);
    }

    /** What is shown of it: numbers and words, blocks apart. */
    List<String> shown() {
        return shown(read());
    }

    static List<String> shown(Paper paper) {
        return paper.blocks().stream()
                .map(it -> (it.number() == null ? "" : it.number() + " ") + it.words())
                .toList();
    }

    /** The kinds of what should be looked at. */
    static Stream<PaperFinding.Kind> kinds(Paper paper) {
        return paper.findings().stream().map(PaperFinding::kind);
    }

    static Paper read(String name, String words) {
        return read(name, utf8(words), ReadingChoices.NONE);
    }

    static Paper read(String name, byte[] bytes, ReadingChoices choices) {
        try {
            var file = Files.createTempFile("paper", name);
            try {
                Files.write(file, bytes);
                return PaperReader.read(file, name, choices, ReadingProgress.UNHEARD);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An OpenDocument text with these styles of its own, and this in its body. */
    static byte[] odt(String styles, String body) {
        var names =
                "xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" xmlns:style=\"urn:s\" xmlns:table=\"urn:ta\" xmlns:draw=\"urn:d\""
                        + " xmlns:svg=\"urn:sv\" xmlns:xlink=\"urn:x\" xmlns:fo=\"urn:f\" xmlns:loext=\"urn:l\" xmlns:xml2=\"urn:x2\"";
        var files = new LinkedHashMap<String, byte[]>();
        files.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        files.put(
                "content.xml",
                utf8("<office:document-content " + names + "><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>"));
        files.put("META-INF/manifest.xml", utf8("<manifest/>"));
        return TestWord.zipped(files);
    }

    static String p(String words) {
        return "<w:p>" + r(words) + "</w:p>";
    }

    /** A paragraph of a style. */
    static String styled(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(words) + "</w:p>";
    }

    /** A paragraph of a list. */
    static String item(int list, int depth, String words) {
        return "<w:p><w:pPr>" + numbers(list, depth) + "</w:pPr>" + r(words) + "</w:p>";
    }

    static String numbers(int list, int depth) {
        return "<w:numPr><w:ilvl w:val=\"" + depth + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words.replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
                + "</w:t></w:r>";
    }

    static String ins(String words) {
        return "<w:ins w:author=\"Ash\">" + r(words) + "</w:ins>";
    }

    static String del(String words) {
        return "<w:del w:author=\"Bo\"><w:r><w:delText xml:space=\"preserve\">" + words + "</w:delText></w:r></w:del>";
    }

    /** How a kind of lists counts. */
    static String kind(int id, String... levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + String.join("", levels) + "</w:abstractNum>";
    }

    /** How one level of it counts. */
    static String level(int depth, String format, String words, String... more) {
        return "<w:lvl w:ilvl=\"" + depth + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>"
                + String.join("", more) + "<w:lvlText w:val=\"" + words + "\"/></w:lvl>";
    }

    /** A list of a kind. */
    static String list(int id, int kind, String... overrides) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + kind + "\"/>" + String.join("", overrides)
                + "</w:num>";
    }

    /** A style of paragraphs. */
    static String style(String id, String name, String basedOn, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"" + basedOn + "\"/><w:pPr>" + properties + "</w:pPr></w:style>";
    }

    static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    static Path corpus(String name) {
        return Path.of("src/test/resources/papers", name);
    }
}
