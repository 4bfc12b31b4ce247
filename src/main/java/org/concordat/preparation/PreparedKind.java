package org.concordat.preparation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.kernel.Answer;
import org.concordat.kernel.QuestionKind;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * In which form a question is to be answered, as it was typed so far. What belongs to another form is kept until the
 * consultation opens, so that whoever changes their mind finds it again.
 *
 * @param options what can be chosen, one a line
 * @param several whether several can be chosen
 * @param unit of what a number is to be; empty where it is of nothing
 * @param least the least number; empty where none is too little
 * @param most the most
 * @param decimals how many digits a number can have behind the point
 */
public record PreparedKind(
        QuestionKind.Sort sort, String options, boolean several, String unit, String least, String most, int decimals) {

    /** By a stance, as most questions of a white paper are answered. */
    public static final PreparedKind STANCE = new PreparedKind(QuestionKind.Sort.STANCE, "", false, "", "", "", 0);

    /** What is wrong with it, so that it cannot be asked. */
    public enum Fault {
        OPTIONS_FEW,
        OPTIONS_MANY,
        OPTION_TWICE,
        OPTION_LONG,
        LEAST_UNREADABLE,
        MOST_UNREADABLE,
        LEAST_OVER_MOST
    }

    /** The form alone, with nothing typed yet. */
    public static PreparedKind of(QuestionKind.Sort sort) {
        return new PreparedKind(sort, "", false, "", "", "", 0);
    }

    /** That of a question which was asked before. */
    public static PreparedKind of(QuestionKind kind) {
        return switch (kind) {
            case QuestionKind.Choice(var options, boolean several) ->
                new PreparedKind(
                        kind.sort(),
                        options.stream().map(QuestionKind.Option::words).collect(Collectors.joining("\n")),
                        several,
                        "",
                        "",
                        "",
                        0);
            case QuestionKind.Amount(String unit, var least, var most, int decimals) ->
                new PreparedKind(kind.sort(), "", false, unit, written(least), written(most), decimals);
            default -> of(kind.sort());
        };
    }

    private static String written(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }

    /** The same, where several options can be chosen. */
    PreparedKind lettingChooseSeveral() {
        return new PreparedKind(sort, options, true, unit, least, most, decimals);
    }

    /** Everything that is wrong with it. */
    public List<Fault> faults() {
        return switch (sort) {
            case STANCE, WORDS -> List.of();
            case CHOICE -> optionFaults(options);
            case NUMBER -> boundFaults(least, most);
        };
    }

    /** What is wrong with options, one a line. */
    public static List<Fault> optionFaults(String options) {
        var lines = lines(options);
        if (lines.size() < QuestionKind.Choice.FEWEST) {
            return List.of(Fault.OPTIONS_FEW);
        }
        if (lines.size() > QuestionKind.Choice.MOST) {
            return List.of(Fault.OPTIONS_MANY);
        }
        if (lines.stream().anyMatch(it -> Characters.count(it) > QuestionKind.Option.LONGEST)) {
            return List.of(Fault.OPTION_LONG);
        }
        return new HashSet<>(lines).size() < lines.size() ? List.of(Fault.OPTION_TWICE) : List.of();
    }

    private static List<Fault> boundFaults(String least, String most) {
        if (isUnreadable(least)) {
            return List.of(Fault.LEAST_UNREADABLE);
        }
        if (isUnreadable(most)) {
            return List.of(Fault.MOST_UNREADABLE);
        }
        var from = Answer.number(least);
        var to = Answer.number(most);
        return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0
                ? List.of(Fault.LEAST_OVER_MOST)
                : List.of();
    }

    /** Whether something stands there that is no number as it is written in the United Kingdom. */
    public static boolean isUnreadable(String bound) {
        return !bound.isBlank() && Answer.number(bound).isEmpty();
    }

    /** As it is asked from now on, with a key for each option; nothing as long as something is wrong with it. */
    public @Nullable QuestionKind asked() {
        if (!faults().isEmpty()) {
            return null;
        }
        return switch (sort) {
            case STANCE -> QuestionKind.stance();
            case WORDS -> QuestionKind.words();
            case CHOICE -> {
                var lines = lines(options);
                yield new QuestionKind.Choice(
                        IntStream.range(0, lines.size())
                                .mapToObj(it -> new QuestionKind.Option(Integer.toString(it + 1), lines.get(it)))
                                .toList(),
                        several);
            }
            case NUMBER ->
                new QuestionKind.Amount(
                        unit,
                        Answer.number(least).orElse(null),
                        Answer.number(most).orElse(null),
                        decimals);
        };
    }

    private static List<String> lines(String options) {
        return options.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
}
