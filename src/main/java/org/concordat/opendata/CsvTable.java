package org.concordat.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as text (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. Words that a spreadsheet would take for
 * a formula begin with an apostrophe.
 */
class CsvTable implements Table {

    static final String TYPE = "text/csv;charset=UTF-8";

    private static final char MARK = '\uFEFF';

    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cf}\\x00\"]*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private final Writer writer;
    private final CsvWriter csv;

    CsvTable(OutputStream to) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        writer.write(MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::cell).toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String words when FORMULA.matcher(words).matches() -> "'" + words;
            default -> value.toString();
        };
    }
}
