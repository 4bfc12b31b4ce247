package org.concordat.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.concordat.kernel.Numbers;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.QuestionKind;
import org.concordat.record.QuestionReading;
import org.concordat.record.QuestionReading.AskedQuestion;
import org.concordat.record.QuestionReading.Chosen;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a question that asks to choose, or for a number: drawn, and the same as a table. A joint position
 * counts for each kind that holds it.
 *
 * @param kinds whose numbers stand in columns of the table of options
 * @param options how often each was chosen; empty where none could be
 * @param ranges how the numbers lie, of all and of each kind; empty where none was given
 */
record AnswerChart(List<OrganisationKind> kinds, List<Row> options, List<Range> ranges, String unit) {

    /** How wide the drawing is, and what stands left and right of its line of numbers. */
    static final int WIDTH = 320;

    private static final int MARGIN = 8;
    private static final int LINE = 44;

    /**
     * An option.
     *
     * @param y where its label stands in the drawing
     * @param width of its bar
     * @param counts how many positions of each kind chose it, in the order of the columns
     */
    record Row(String words, int positions, int y, int width, List<Integer> counts) {}

    /**
     * How numbers lie.
     *
     * @param kind whose; nothing for all
     * @param y where its label stands in the drawing
     * @param from where its line starts
     * @param to where its line ends
     * @param middle where its median stands
     */
    record Range(
            @Nullable OrganisationKind kind,
            int positions,
            String least,
            String median,
            String most,
            int y,
            int from,
            int to,
            int middle) {}

    static AnswerChart of(AskedQuestion asked) {
        var kind = asked.question().kind();
        return new AnswerChart(
                asked.chosen().stream()
                        .map(Chosen::kind)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                kind.choices().map(it -> rows(it, asked.chosen())).orElse(List.of()),
                ranges(asked.numbers()),
                kind instanceof QuestionKind.Amount amount ? amount.unit() : "");
    }

    public boolean empty() {
        return ranges.isEmpty() && options.stream().allMatch(it -> it.positions == 0);
    }

    public int height() {
        return LINE * Math.max(options.size(), ranges.size()) + MARGIN;
    }

    private static List<Row> rows(List<QuestionKind.Option> options, List<Chosen> chosen) {
        var kinds = chosen.stream()
                .map(Chosen::kind)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        int most =
                options.stream().mapToInt(it -> count(chosen, it, null)).max().orElse(0);
        var rows = new ArrayList<Row>();
        for (var option : options) {
            int positions = count(chosen, option, null);
            rows.add(new Row(
                    option.words(),
                    positions,
                    LINE * rows.size() + 16,
                    most == 0 ? 0 : Math.round((WIDTH - 60f) * positions / most),
                    kinds.stream().map(it -> count(chosen, option, it)).toList()));
        }
        return List.copyOf(rows);
    }

    private static int count(List<Chosen> chosen, QuestionKind.Option option, @Nullable OrganisationKind kind) {
        return chosen.stream()
                .filter(it -> it.kind() == kind && it.key().equals(option.key()))
                .mapToInt(Chosen::positions)
                .sum();
    }

    private static List<Range> ranges(List<QuestionReading.Numbers> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var all = numbers.getFirst();
        var ranges = new ArrayList<Range>();
        for (var it : numbers) {
            ranges.add(new Range(
                    it.kind(),
                    it.positions(),
                    Numbers.of(it.least()),
                    Numbers.of(it.median()),
                    Numbers.of(it.most()),
                    LINE * ranges.size() + 16,
                    place(it.least(), all),
                    place(it.most(), all),
                    place(it.median(), all)));
        }
        return List.copyOf(ranges);
    }

    private static int place(BigDecimal number, QuestionReading.Numbers all) {
        var span = all.most().subtract(all.least());
        int width = WIDTH - 2 * MARGIN;
        return MARGIN
                + (span.signum() == 0
                        ? width / 2
                        : number.subtract(all.least())
                                .multiply(BigDecimal.valueOf(width))
                                .divide(span, 0, RoundingMode.HALF_UP)
                                .intValue());
    }
}
