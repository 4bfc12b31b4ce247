import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a Word document of some 500 pages: 200,000 words in chapters, numbered paragraphs, lists, notes and tables. */
class LongPaper {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int PARAGRAPHS = 4_000;
    private static final int WORDS = 50;

    private final Writer out;

    private LongPaper(Writer out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[0])));
                var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            part(zip, out, "[Content_Types].xml", "<Types/>");
            part(zip, out, "_rels/.rels", "<Relationships>" + relation("document") + "</Relationships>");
            part(zip, out, "word/_rels/document.xml.rels", "<Relationships>" + relation("numbering") + relation("footnotes") + "</Relationships>");
            part(zip, out, "word/numbering.xml", "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"1\">"
                    + level(0, "decimal", "Chapter %1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")
                    + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
            zip.putNextEntry(new ZipEntry("word/footnotes.xml"));
            out.write("<w:footnotes " + W + ">");
            for (int note = 0; note < PARAGRAPHS; note += 10) {
                out.write("<w:footnote w:id=\"" + note + "\"><w:p><w:r><w:t>Note " + note + "</w:t></w:r></w:p></w:footnote>");
            }
            out.write("</w:footnotes>");
            out.flush();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            new LongPaper(out).document();
            out.flush();
        }
    }

    private static String relation(String part) {
        var type = part.equals("document") ? "officeDocument" : part;
        var target = part.equals("document") ? "word/document.xml" : part + ".xml";
        return "<Relationship Id=\"" + part + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    private static String level(int depth, String format, String words) {
        return "<w:lvl w:ilvl=\"" + depth + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\""
                + words + "\"/></w:lvl>";
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(xml);
        out.flush();
    }

    private void document() throws IOException {
        out.write("<w:document " + W + "><w:body>");
        for (int at = 0; at < PARAGRAPHS; at++) {
            int depth = at % 100 == 0 ? 0 : at % 4 == 0 ? 2 : 1;
            out.write("<w:p><w:pPr>" + (depth == 0 ? "<w:outlineLvl w:val=\"0\"/>" : "") + "<w:numPr><w:ilvl w:val=\"" + depth
                    + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
            for (int word = 0; word < WORDS; word++) {
                // As Word writes what was edited: many short runs.
                out.write("<w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">word"
                        + (at * 31 + word) % 997 + " </w:t></w:r>");
            }
            if (at % 10 == 0) {
                out.write("<w:r><w:footnoteReference w:id=\"" + at + "\"/></w:r>");
            }
            out.write("</w:p>");
            if (at % 50 == 25) {
                out.write("<w:tbl>" + ("<w:tr>" + "<w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc>".repeat(5) + "</w:tr>").repeat(20) + "</w:tbl>");
            }
        }
        out.write("</w:body></w:document>");
    }
}
