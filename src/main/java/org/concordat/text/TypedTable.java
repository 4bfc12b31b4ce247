package org.concordat.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tables as people save and paste them: comma-separated values (RFC 4180), with semicolons as spreadsheets here and there
 * write them, or with tabs as they are pasted from one. The first line names the columns, in any order.
 */
public final class TypedTable {

    private TypedTable() {}

    /**
     * Its rows, which whoever asks closes.
     *
     * @throws CsvParseException where it is no table; while it is read, too
     */
    public static CsvReader<NamedCsvRecord> rows(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /**
     * What a row holds, as it was typed; of a column that is named twice the first, and no column that is not named.
     *
     * @param heads the columns by their names in small letters
     */
    public static <C extends Enum<C>> EnumMap<C, String> cells(
            NamedCsvRecord row, Map<String, C> heads, Class<C> columns) {
        var cells = new EnumMap<C, String>(columns);
        row.getHeader().forEach(it -> {
            var column = heads.get(it.strip().toLowerCase(Locale.ROOT));
            if (column != null) {
                cells.putIfAbsent(column, row.findField(it).orElse(""));
            }
        });
        return cells;
    }

    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        if (head.indexOf('\t') >= 0) {
            return '\t';
        }
        return head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    }
}
