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
import org.concordat.kernel.QuestionKind;
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
        PARAGRAPHS,
        KIND,
        OPTIONS,
        UNIT,
        LEAST,
        MOST,
        DECIMALS
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
            UNKNOWN_PARAGRAPH,
            UNKNOWN_KIND,
            OPTIONS_FEW,
            OPTIONS_MANY,
            OPTION_TWICE,
            OPTION_LONG,
            NOT_A_NUMBER,
            LEAST_OVER_MOST,
            DECIMALS
        }
    }

    private static final Map<String, Column> HEADS = Map.ofEntries(
            Map.entry("number", Column.NUMBER),
            Map.entry("no", Column.NUMBER),
            Map.entry("title", Column.TITLE),
            Map.entry("question", Column.QUESTION),
            Map.entry("text", Column.QUESTION),
            Map.entry("guidance", Column.GUIDANCE),
            Map.entry("expected", Column.EXPECTED),
            Map.entry("paragraphs", Column.PARAGRAPHS),
            Map.entry("paragraph", Column.PARAGRAPHS),
            Map.entry("kind", Column.KIND),
            Map.entry("options", Column.OPTIONS),
            Map.entry("unit", Column.UNIT),
            Map.entry("least", Column.LEAST),
            Map.entry("most", Column.MOST),
            Map.entry("decimals", Column.DECIMALS));

    private static final Map<String, PreparedKind> KINDS = Map.of(
            "", PreparedKind.STANCE,
            "stance", PreparedKind.STANCE,
            "one choice", PreparedKind.of(QuestionKind.Sort.CHOICE),
            "choice", PreparedKind.of(QuestionKind.Sort.CHOICE),
            "several choices", PreparedKind.of(QuestionKind.Sort.CHOICE).lettingChooseSeveral(),
            "choices", PreparedKind.of(QuestionKind.Sort.CHOICE).lettingChooseSeveral(),
            "number", PreparedKind.of(QuestionKind.Sort.NUMBER),
            "words", PreparedKind.of(QuestionKind.Sort.WORDS),
            "text", PreparedKind.of(QuestionKind.Sort.WORDS));

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
                    about(line, line(columns, Column.PARAGRAPHS)),
                    kind(line, columns)));
        }

        private PreparedKind kind(long line, Map<Column, String> columns) {
            var word = line(columns, Column.KIND);
            var kind = KINDS.get(word.toLowerCase(Locale.ROOT));
            if (kind == null) {
                problems.add(new Problem(line, Column.KIND, Fault.UNKNOWN_KIND, word));
                return PreparedKind.STANCE;
            }
            var read = new PreparedKind(
                    kind.sort(),
                    fitting(line, Column.OPTIONS, QuestionField.OPTIONS, options(columns)),
                    kind.several(),
                    fitting(line, Column.UNIT, QuestionField.UNIT, line(columns, Column.UNIT)),
                    fitting(line, Column.LEAST, QuestionField.LEAST, line(columns, Column.LEAST)),
                    fitting(line, Column.MOST, QuestionField.MOST, line(columns, Column.MOST)),
                    decimals(line, line(columns, Column.DECIMALS)));
            read.faults().forEach(it -> problems.add(problem(line, it, read)));
            return read;
        }

        /** One a line, or between semicolons. */
        private static String options(Map<Column, String> columns) {
            return Characters.lines(columns.getOrDefault(Column.OPTIONS, "").replace(';', '\n'));
        }

        private int decimals(long line, String written) {
            if (written.matches("[0-" + QuestionKind.Amount.MOST_DECIMALS + "]?")) {
                return written.isEmpty() ? 0 : Integer.parseInt(written);
            }
            problems.add(new Problem(line, Column.DECIMALS, Fault.DECIMALS, written));
            return 0;
        }

        private static Problem problem(long line, PreparedKind.Fault fault, PreparedKind read) {
            return switch (fault) {
                case OPTIONS_FEW -> new Problem(line, Column.OPTIONS, Fault.OPTIONS_FEW, "");
                case OPTIONS_MANY -> new Problem(line, Column.OPTIONS, Fault.OPTIONS_MANY, "");
                case OPTION_TWICE -> new Problem(line, Column.OPTIONS, Fault.OPTION_TWICE, "");
                case OPTION_LONG -> new Problem(line, Column.OPTIONS, Fault.OPTION_LONG, "");
                case LEAST_UNREADABLE -> new Problem(line, Column.LEAST, Fault.NOT_A_NUMBER, read.least());
                case MOST_UNREADABLE -> new Problem(line, Column.MOST, Fault.NOT_A_NUMBER, read.most());
                case LEAST_OVER_MOST -> new Problem(line, Column.LEAST, Fault.LEAST_OVER_MOST, read.least());
            };
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
