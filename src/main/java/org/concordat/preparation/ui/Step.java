package org.concordat.preparation.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of preparing a consultation, in the order in which they are offered. */
public enum Step {
    ABOUT,
    PAPER,
    QUESTIONS,
    DATES,
    ASKED,
    CHECK,
    OPEN;

    /** The step in an address, or nothing where it names none. */
    static Optional<Step> parse(String value) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }
}
