package org.concordat.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook of Office Open XML (ECMA-376): its sheets and nothing else, so that it says nothing of who made it.
 * Written as it comes: what is longer than a cell may be goes on in the same column of the next row, and what is longer than
 * a sheet on the next sheet.
 */
class XlsxTable implements Table {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final int LONGEST_CELL = 32_767;

    static final String GOES_ON = " […]";

    static final String WENT_ON = "[…] ";

    private static final int LONGEST_SHEET = 1_048_576;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String PART = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What no document in XML 1.0 may hold, and returns, which it reads as line ends. */
    private static final Pattern NO_XML =
            Pattern.compile("\\r(?=\\n)|[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** What the format takes for a letter written by its number. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final ZipOutputStream zip;
    private final Writer xml;
    private int sheets;
    private int rows;
    private @Nullable List<@Nullable Object> heading;

    XlsxTable(OutputStream to) {
        zip = new ZipOutputStream(to);
        xml = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (heading == null) {
            heading = cells;
            openSheet();
            return;
        }
        var rest = cells;
        while (!rest.isEmpty()) {
            if (rows == LONGEST_SHEET) {
                closeSheet();
                openSheet();
            }
            write(rest.stream().<@Nullable Object>map(XlsxTable::beginning).toList(), "");
            rest = behind(rest);
        }
    }

    @Override
    public void close() throws IOException {
        if (heading == null) {
            row(List.of());
        }
        closeSheet();
        part("xl/styles.xml", """
                <styleSheet xmlns="%s"><fonts count="2"><font/><font><b/></font></fonts>\
                <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
                <cellXfs count="2"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/></cellXfs></styleSheet>""".formatted(MAIN));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><bookViews><workbookView/></bookViews><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, DOCUMENT, each("<sheet name=\"%1$d\" sheetId=\"%1$d\" r:id=\"s%1$d\"/>")));
        part(
                "xl/_rels/workbook.xml.rels",
                relationships(each("<Relationship Id=\"s%1$d\" Type=\"" + DOCUMENT
                                + "/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>")
                        + "<Relationship Id=\"styles\" Type=\"" + DOCUMENT + "/styles\" Target=\"styles.xml\"/>"));
        part(
                "_rels/.rels",
                relationships("<Relationship Id=\"book\" Type=\"" + DOCUMENT
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + PART + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + PART + "styles+xml\"/>"
                        + each("<Override PartName=\"/xl/worksheets/sheet%1$d.xml\" ContentType=\"" + PART
                                + "worksheet+xml\"/>")
                        + "</Types>");
        zip.finish();
    }

    private void openSheet() throws IOException {
        sheets++;
        rows = 0;
        open("xl/worksheets/sheet" + sheets + ".xml");
        xml.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetData>");
        write(heading == null ? List.of() : heading, " s=\"1\"");
    }

    private void closeSheet() throws IOException {
        xml.write("</sheetData></worksheet>");
        close(xml);
    }

    private void write(List<@Nullable Object> cells, String style) throws IOException {
        rows++;
        xml.write("<row r=\"" + rows + "\">");
        for (var cell : cells) {
            switch (cell) {
                case null -> xml.write("<c/>");
                case Number number -> xml.write("<c" + style + "><v>" + number + "</v></c>");
                default ->
                    xml.write("<c t=\"inlineStr\"" + style + "><is><t xml:space=\"preserve\">"
                            + legible(cell.toString()) + "</t></is></c>");
            }
        }
        xml.write("</row>");
    }

    /** As much of a cell as fits. */
    private static @Nullable Object beginning(@Nullable Object cell) {
        return cell instanceof String words && words.length() > LONGEST_CELL
                ? words.substring(0, end(words)) + GOES_ON
                : cell;
    }

    /** What did not fit, in the row after it; no cells where all did. */
    private static List<@Nullable Object> behind(List<@Nullable Object> cells) {
        var rest = new ArrayList<@Nullable Object>();
        boolean any = false;
        for (var cell : cells) {
            if (cell instanceof String words && words.length() > LONGEST_CELL) {
                rest.add(WENT_ON + words.substring(end(words)));
                any = true;
            } else {
                rest.add(null);
            }
        }
        return any ? rest : List.of();
    }

    /** Cuts no character in two. */
    private static int end(String words) {
        int end = LONGEST_CELL - GOES_ON.length();
        return Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
    }

    private static String legible(String words) {
        return ESCAPED.matcher(NO_XML.matcher(words).replaceAll(""))
                .replaceAll("_x005F_")
                .replace('\r', '\n')
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private String each(String sheet) {
        var all = new StringBuilder();
        for (int number = 1; number <= sheets; number++) {
            all.append(sheet.formatted(number));
        }
        return all.toString();
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private void part(String name, String content) throws IOException {
        open(name);
        xml.write(content);
        close(xml);
    }

    private void open(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    private void close(Writer part) throws IOException {
        part.flush();
        zip.closeEntry();
    }
}
