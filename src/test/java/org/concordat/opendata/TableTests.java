package org.concordat.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as text and as workbooks: what a spreadsheet makes of them. */
class TableTests {

    @Test
    void asTextBeginWithTheMarkOfUtf8AndEndLinesAsSpreadsheetsDo() throws IOException {
        var csv = csv(
                Arrays.asList("name", "count"),
                Arrays.asList("Ynys Môn, \"the council\"", 7),
                Arrays.asList(null, null));
        assertThat(csv).isEqualTo("\uFEFFname,count\r\n\"Ynys Môn, \"\"the council\"\"\",7\r\n,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20",
                "-2",
                "@SUM(A1)",
                "\tx",
                "\rx",
                " =1",
                "\n=1",
                "＝1",
                "＠x",
                "\u0000=1",
                "\uFEFF=1",
                "\"=1",
                "\u200B=1"
            })
    @Tag("T37")
    void asTextHoldNoFormula(String words) {
        assertThat(CsvTable.cell(words)).isEqualTo("'" + words);
    }

    @Test
    void asTextLeaveNumbersAndOtherWordsAlone() {
        assertThat(CsvTable.cell(-7)).isEqualTo("-7");
        assertThat(CsvTable.cell("2 – 3 = -1")).isEqualTo("2 – 3 = -1");
    }

    @Test
    void asWorkbooksHoldTheirSheetAndNothingElse() throws IOException {
        var parts = parts(Arrays.asList("name", "count"), Arrays.asList("=HYPERLINK(\"x\") <b>", 7));
        assertThat(parts.keySet())
                .containsExactlyInAnyOrder(
                        "xl/worksheets/sheet1.xml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "_rels/.rels",
                        "[Content_Types].xml");
        var sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet.select("f")).isEmpty();
        assertThat(sheet.select("row").get(1).select("t").text()).isEqualTo("=HYPERLINK(\"x\") <b>");
        assertThat(sheet.select("row").get(1).select("v").text()).isEqualTo("7");
        assertThat(parts.get("xl/workbook.xml").select("sheet")).hasSize(1).allMatch(it -> !it.hasAttr("state"));
    }

    @Test
    @Tag("T38")
    void asWorkbooksKeepEveryCharacterOfALongTextInOrder() throws IOException {
        var words = "Aß𝔸 ".repeat(20_000);
        var sheet = parts(List.of("reference", "words"), Arrays.asList("P-1", words), Arrays.asList("P-2", "short"))
                .get("xl/worksheets/sheet1.xml");
        var cells = sheet.select("row").stream()
                .map(it -> it.select("c").last())
                .map(it ->
                        it.selectFirst("t") == null ? "" : it.selectFirst("t").wholeText())
                .toList();
        assertThat(cells).allMatch(it -> it.length() <= XlsxTable.LONGEST_CELL);
        assertThat(cells.getLast()).isEqualTo("short");
        var joined = cells.subList(1, cells.size() - 1).stream()
                .map(it -> it.startsWith(XlsxTable.WENT_ON) ? it.substring(XlsxTable.WENT_ON.length()) : it)
                .map(it ->
                        it.endsWith(XlsxTable.GOES_ON) ? it.substring(0, it.length() - XlsxTable.GOES_ON.length()) : it)
                .collect(Collectors.joining());
        assertThat(joined).isEqualTo(words);
    }

    @Test
    void asWorkbooksHoldNothingThatNoDocumentMayHold() throws IOException {
        var sheet = parts(List.of("words"), List.of("a\u0000b\uFFFEc_x0041_\r\nd&e"))
                .get("xl/worksheets/sheet1.xml");
        assertThat(sheet.select("t").last().wholeText()).isEqualTo("abc_x005F_x0041_\nd&e");
    }

    @SafeVarargs
    private static String csv(List<Object>... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new CsvTable(bytes)) {
            for (var row : rows) {
                table.row(new ArrayList<>(row));
            }
        }
        return bytes.toString(UTF_8);
    }

    @SafeVarargs
    private static Map<String, Document> parts(List<? extends Object>... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new XlsxTable(bytes)) {
            for (var row : rows) {
                table.row(new ArrayList<>(row));
            }
        }
        return parts(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Map<String, Document> parts(InputStream file) throws IOException {
        var parts = new LinkedHashMap<String, Document>();
        try (var zip = new ZipInputStream(file)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), Jsoup.parse(new String(zip.readAllBytes(), UTF_8), "", Parser.xmlParser()));
            }
        }
        return parts;
    }
}
