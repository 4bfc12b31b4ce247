package org.concordat.kernel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is answered to a question that does not ask for a stance: what was chosen, or a number. It holds the words and the
 * unit as they stood in the question, so that whoever reads it needs nothing else.
 */
public sealed interface Answer {

    /** The options that were chosen, in the order of the question. */
    record Chosen(List<QuestionKind.Option> options) implements Answer {

        /** @throws IllegalArgumentException when nothing was chosen: that is no answer */
        public Chosen {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("Nothing chosen is no answer");
            }
        }

        @Override
        public String words() {
            return options.stream().map(QuestionKind.Option::words).collect(Collectors.joining("; "));
        }
    }

    /**
     * A number as it was written.
     *
     * @param number at most {@link #LONGEST} characters, whatever they are: what cannot be read is told before it is sent
     * @param unit of what it is a number; empty where it is of nothing
     */
    record Written(String number, String unit) implements Answer {

        /** The longest number, in characters. */
        public static final int LONGEST = 40;

        private static final Pattern READABLE =
                Pattern.compile("[+\\u2212-]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,6})?");

        /** @throws IllegalArgumentException when nothing was written: that is no answer */
        public Written {
            number = number.replaceAll("\\p{Cntrl}", " ").strip();
            if (number.isEmpty()) {
                throw new IllegalArgumentException("Nothing written is no answer");
            }
        }

        /** How much it is, where it is written as numbers are in the United Kingdom, such as 1,250.5. */
        public Optional<BigDecimal> value() {
            return READABLE.matcher(number).matches()
                    ? Optional.of(new BigDecimal(
                            number.replace(",", "").replace('\u2212', '-').replace("+", "")))
                    : Optional.empty();
        }

        /** A percentage stands close to its sign. */
        @Override
        public String words() {
            return unit.isEmpty() ? number : unit.equals("%") ? number + unit : number + " " + unit;
        }
    }

    /** As people read it. */
    String words();

    /** Reads a number as it is written in the United Kingdom. */
    static Optional<BigDecimal> number(String written) {
        return written.isBlank() ? Optional.empty() : new Written(written, "").value();
    }
}
