package org.concordat.consultee;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consultee.AskedTable.Column;
import org.concordat.consultee.AskedTable.Fault;
import org.concordat.consultee.AskedTable.Problem;
import org.concordat.kernel.OrganisationKind;
import org.concordat.text.Characters;
import org.concordat.text.TypedTable;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a list of those who shall be asked: comma-separated values (RFC 4180), with semicolons, or with tabs as they
 * are pasted from a spreadsheet. The first line names the columns, in any order.
 */
final class ConsulteeTable {

    private static final Map<String, Column> HEADS = Map.ofEntries(
            Map.entry("organisation", Column.NAME),
            Map.entry("name", Column.NAME),
            Map.entry("kind", Column.KIND),
            Map.entry("area", Column.AREA),
            Map.entry("contact", Column.PERSON),
            Map.entry("person", Column.PERSON),
            Map.entry("email", Column.ADDRESS),
            Map.entry("e-mail", Column.ADDRESS),
            Map.entry("email address", Column.ADDRESS),
            Map.entry("address", Column.ADDRESS));

    private static final Map<String, OrganisationKind> KINDS =
            Stream.of(OrganisationKind.values()).collect(Collectors.toMap(it -> letters(it.name()), it -> it));

    /** What spreadsheets take for a formula. */
    private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@');

    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ConsulteeTable() {}

    /** One row as it was typed. A kind that is missing or unknown is none. */
    record Row(long number, Map<Column, String> cells) {

        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }

        OrganisationKind kind() {
            return KINDS.getOrDefault(letters(cell(Column.KIND)), OrganisationKind.OTHER);
        }
    }

    /** What was read, and what is wrong with it so far. */
    record Cells(List<Row> rows, List<Problem> problems) {}

    static Cells read(byte[] file) {
        var table = new ConsulteeTable();
        if (file.length > Asking.BYTES_MAXIMUM) {
            table.whole(Fault.TOO_LARGE);
        } else {
            table.read(text(file));
        }
        return new Cells(table.rows, table.problems);
    }

    /** One row that was typed into a form. */
    static Cells one(Map<Column, String> typed) {
        var table = new ConsulteeTable();
        var cells = new EnumMap<Column, String>(Column.class);
        typed.forEach((column, words) -> cells.put(column, Characters.line(words)));
        var row = new Row(1, cells);
        table.rows.add(row);
        table.check(row);
        return new Cells(table.rows, table.problems);
    }

    static boolean isKind(String words) {
        return KINDS.containsKey(letters(words));
    }

    private static String letters(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** The words of a file; none where it is in other characters. */
    private static @Nullable String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherCharacters) {
            return null;
        }
    }

    private void read(@Nullable String text) {
        if (text == null) {
            whole(Fault.NOT_UTF_8);
            return;
        }
        try (var reader = TypedTable.rows(text)) {
            for (var row : reader) {
                if (rows.size() == Asking.ROWS_MAXIMUM) {
                    whole(Fault.TOO_MANY_ROWS);
                    return;
                }
                if (!take(row)) {
                    return;
                }
            }
        } catch (CsvParseException | IOException unreadable) {
            whole(Fault.NO_TABLE);
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            whole(Fault.EMPTY);
        }
    }

    private boolean take(NamedCsvRecord row) {
        var cells = TypedTable.cells(row, HEADS, Column.class);
        cells.replaceAll((column, words) -> Characters.line(words));
        if (!cells.containsKey(Column.NAME)) {
            problems.add(new Problem(1, Column.NAME, Fault.COLUMN_MISSING, ""));
            return false;
        }
        var taken = new Row(row.getStartingLineNumber(), cells);
        if (cells.values().stream().anyMatch(it -> !it.isEmpty())) {
            rows.add(taken);
            check(taken);
        }
        return true;
    }

    private void check(Row row) {
        if (row.cell(Column.NAME).isEmpty()) {
            problems.add(new Problem(row.number(), Column.NAME, Fault.MISSING, ""));
        }
        if (!row.cell(Column.KIND).isEmpty() && !isKind(row.cell(Column.KIND))) {
            problems.add(new Problem(row.number(), Column.KIND, Fault.KIND_UNKNOWN, row.cell(Column.KIND)));
        }
        row.cells().forEach((column, words) -> {
            if (column != Column.KIND && Characters.count(words) > Asking.LINE_MAXIMUM) {
                problems.add(new Problem(row.number(), column, Fault.TOO_LONG, Integer.toString(Asking.LINE_MAXIMUM)));
            } else if (!words.isEmpty() && FORMULA.contains(words.charAt(0))) {
                problems.add(new Problem(row.number(), column, Fault.FORMULA, words));
            }
        });
    }

    private void whole(Fault fault) {
        rows.clear();
        problems.clear();
        problems.add(new Problem(1, Column.NAME, fault, ""));
    }
}
