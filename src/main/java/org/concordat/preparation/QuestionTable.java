package org.concordat.preparation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.TooLong;
import org.concordat.preparation.QuestionTable.Problem.Fault;
import org.concordat.text.Characters;
import org.concordat.text.TypedTable;

/**
 * Questions read from a table: comma-separated values (RFC 4180), with semicolons, or with tabs as they are pasted from a
 * spreadsheet. The first line names the columns, in any order. It can be taken over only where nothing is wrong with it.
 *
 * @param problems everything that is wrong, in the order of the table
 */
public record QuestionTable(List<NewQuestion> questions, List<Problem> problems) {

    /** The columns of a table. */
    public enum Column {
        NUMBER,
        TITLE,
        QUESTION,
        GUIDANCE,
        EXPECTED,
        PARAGRAPHS
    }

    /**
     * What is wrong in one cell.
     *
     * @param row the line of the table, its head being the first
     * @param what stands there, where that helps to find it
     */
    public record Problem(long row, Column column, Fault fault, String what) {

        /** What is wrong. */
        public enum Fault {
            NO_TABLE,
            COLUMN_MISSING,
            EMPTY,
            TOO_LONG,
            NUMBER_TWICE,
            NEITHER_YES_NOR_NO,
            UNKNOWN_PARAGRAPH
        }
    }

    private static final Map<String, Column> HEADS = Map.of(
            "number", Column.NUMBER,
            "no", Column.NUMBER,
            "title", Column.TITLE,
            "question", Column.QUESTION,
            "text", Column.QUESTION,
            "guidance", Column.GUIDANCE,
            "expected", Column.EXPECTED,
            "paragraphs", Column.PARAGRAPHS,
            "paragraph", Column.PARAGRAPHS);

    private static final Set<String> YES = Set.of("", "yes", "y", "expected", "true");
    private static final Set<String> NO = Set.of("no", "n", "optional", "false");

    public QuestionTable {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }

    /** Reads a table. What cannot be read is among its problems. */
    static QuestionTable read(String text, Collection<String> paragraphs) {
        var reading = new Reading(paragraphs);
        try (var reader = TypedTable.rows(text)) {
            reader.forEach(reading::take);
        } catch (CsvParseException | IOException unreadable) {
            reading.problems.add(new Problem(1, Column.QUESTION, Fault.NO_TABLE, ""));
        }
        if (reading.questions.isEmpty() && reading.problems.isEmpty()) {
            reading.problems.add(new Problem(1, Column.QUESTION, Fault.NO_TABLE, ""));
        }
        return new QuestionTable(reading.questions, reading.problems);
    }

    private static final class Reading {

        private final List<NewQuestion> questions = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Long> numbers = new HashMap<>();
        private final Collection<String> paragraphs;

        Reading(Collection<String> paragraphs) {
            this.paragraphs = paragraphs;
        }

        void take(NamedCsvRecord row) {
            var columns = TypedTable.cells(row, HEADS, Column.class);
            if (!columns.containsKey(Column.QUESTION)) {
                if (problems.isEmpty()) {
                    problems.add(new Problem(1, Column.QUESTION, Fault.COLUMN_MISSING, ""));
                }
                return;
            }
            long line = row.getStartingLineNumber();
            var number = columns.getOrDefault(Column.NUMBER, "").strip();
            if (!number.isEmpty() && numbers.putIfAbsent(number, line) != null) {
                problems.add(new Problem(line, Column.NUMBER, Fault.NUMBER_TWICE, number));
            }
            var question = Characters.line(columns.get(Column.QUESTION));
            if (question.isEmpty()) {
                problems.add(new Problem(line, Column.QUESTION, Fault.EMPTY, ""));
            }
            questions.add(new NewQuestion(
                    fitting(line, Column.TITLE, QuestionField.TITLE, line(columns, Column.TITLE)),
                    fitting(line, Column.QUESTION, QuestionField.TEXT, question),
                    fitting(
                            line,
                            Column.GUIDANCE,
                            QuestionField.GUIDANCE,
                            Characters.lines(columns.getOrDefault(Column.GUIDANCE, ""))),
                    expected(line, line(columns, Column.EXPECTED)),
                    about(line, line(columns, Column.PARAGRAPHS))));
        }

        private static String line(Map<Column, String> columns, Column column) {
            return Characters.line(columns.getOrDefault(column, ""));
        }

        private String fitting(long line, Column column, QuestionField field, String words) {
            try {
                return Written.checked(words, field.maximum());
            } catch (TooLong tooLong) {
                problems.add(new Problem(line, column, Fault.TOO_LONG, Integer.toString(field.maximum())));
                return "";
            }
        }

        private boolean expected(long line, String word) {
            var plain = word.toLowerCase(Locale.ROOT);
            if (!YES.contains(plain) && !NO.contains(plain)) {
                problems.add(new Problem(line, Column.EXPECTED, Fault.NEITHER_YES_NOR_NO, word));
            }
            return !NO.contains(plain);
        }

        private List<String> about(long line, String refs) {
            var about = Arrays.stream(refs.split("[\\s,;]+"))
                    .filter(it -> !it.isEmpty())
                    .distinct()
                    .toList();
            about.stream()
                    .filter(it -> !paragraphs.contains(it))
                    .forEach(it -> problems.add(new Problem(line, Column.PARAGRAPHS, Fault.UNKNOWN_PARAGRAPH, it)));
            return about;
        }
    }
}
