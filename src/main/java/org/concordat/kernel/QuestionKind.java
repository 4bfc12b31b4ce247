package org.concordat.kernel;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which form a question is answered. It stays once the consultation is announced; reasons can be given to each. */
public sealed interface QuestionKind {

    /** Its name alone, as it stands in tables. */
    enum Sort {
        STANCE,
        CHOICE,
        NUMBER,
        WORDS
    }

    /** By where one stands towards a proposal. */
    record Stanced() implements QuestionKind {

        @Override
        public Sort sort() {
            return Sort.STANCE;
        }
    }

    /** By words alone. */
    record InWords() implements QuestionKind {

        @Override
        public Sort sort() {
            return Sort.WORDS;
        }
    }

    /** By one of some options, or several of them. */
    record Choice(List<Option> options, boolean several) implements QuestionKind {

        /** The fewest and the most options that one question offers. */
        public static final int FEWEST = 2;

        public static final int MOST = 50;

        /** @throws IllegalArgumentException when there are too few or too many of them, or two have one key or read alike */
        public Choice {
            options = List.copyOf(options);
            if (options.size() < FEWEST || options.size() > MOST) {
                throw new IllegalArgumentException("A choice is among " + FEWEST + " to " + MOST + " options");
            }
            var seen = new HashSet<String>();
            if (!options.stream().allMatch(it -> seen.add("key " + it.key()) && seen.add("words " + it.words()))) {
                throw new IllegalArgumentException("Each option of a choice differs from the others");
            }
        }

        @Override
        public Sort sort() {
            return Sort.CHOICE;
        }
    }

    /**
     * By a number.
     *
     * @param unit of what it is a number; empty where it is of nothing
     * @param least the least that it can be; none where nothing is too little
     * @param most the most that it can be
     * @param decimals how many digits it can have behind the point
     */
    record Amount(
            String unit,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            int decimals) implements QuestionKind {

        /** The most digits behind the point. */
        public static final int MOST_DECIMALS = 6;

        /** The longest unit, in characters. */
        public static final int LONGEST_UNIT = 40;

        /** @throws IllegalArgumentException when the least is more than the most, or there are too many decimals */
        public Amount {
            if (decimals < 0 || decimals > MOST_DECIMALS) {
                throw new IllegalArgumentException("A number has at most " + MOST_DECIMALS + " decimals");
            }
            if (least != null && most != null && least.compareTo(most) > 0) {
                throw new IllegalArgumentException("The least is not more than the most");
            }
        }

        @Override
        public Sort sort() {
            return Sort.NUMBER;
        }

        /** Whether a number can be the answer. */
        public boolean takes(BigDecimal number) {
            return number.stripTrailingZeros().scale() <= decimals
                    && (least == null || number.compareTo(least) >= 0)
                    && (most == null || number.compareTo(most) <= 0);
        }
    }

    /**
     * One of what can be chosen.
     *
     * @param key by which it is known and counted; it never changes
     */
    record Option(String key, String words) {

        /** The longest words of one, in characters. */
        public static final int LONGEST = 400;

        /** @throws IllegalArgumentException when its key is none, or it says nothing */
        public Option {
            if (!key.matches("[a-z0-9-]{1,40}") || words.isBlank()) {
                throw new IllegalArgumentException("An option has a key and words");
            }
        }
    }

    /** By where one stands towards a proposal. */
    static QuestionKind stance() {
        return new Stanced();
    }

    /** By words alone. */
    static QuestionKind words() {
        return new InWords();
    }

    /** Its name alone. */
    Sort sort();

    /** Whether an answer can be one to such a question, none among them. A number that cannot be read can, until it is sent. */
    default boolean takes(@Nullable Answer answer) {
        return switch (answer) {
            case null -> true;
            case Answer.Chosen(var chosen) ->
                this instanceof Choice(var options, boolean several)
                        && options.stream().filter(chosen::contains).toList().equals(chosen)
                        && (several || chosen.size() == 1);
            case Answer.Written it ->
                this instanceof Amount(String unit, var least, var most, int decimals) && unit.equals(it.unit());
        };
    }

    /** The options, where it is a choice. */
    default Optional<List<Option>> choices() {
        return this instanceof Choice(var options, boolean several) ? Optional.of(options) : Optional.empty();
    }
}
