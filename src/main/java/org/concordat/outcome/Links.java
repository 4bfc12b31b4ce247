package org.concordat.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a point is about, as people type it and as it is kept. */
public final class Links {

    /** So many has a point at the most. */
    public static final int MOST = 50;

    private static final Pattern QUESTION = Pattern.compile("(?i)(?:question|q)[\\s-]*([1-9][0-9]{0,5})");
    private static final Pattern POSITION = Pattern.compile("(?i)P-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private Links() {}

    /** What is typed, such as {@code question 7, L4-3, P-7K3M-9Q2T}: separated by commas, semicolons or lines. */
    public static List<String> read(String typed) {
        return Arrays.stream(typed.split("[,;\\n]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(Links::kept)
                .distinct()
                .toList();
    }

    /** What is kept, as people type it. */
    public static String shown(List<String> links) {
        return links.stream()
                .map(it -> it.startsWith("question-")
                        ? "question " + it.substring(9)
                        : it.startsWith("paragraph-") ? it.substring(10) : it)
                .collect(Collectors.joining(", "));
    }

    static boolean isPosition(String link) {
        return POSITION.matcher(link).matches();
    }

    private static String kept(String typed) {
        var question = QUESTION.matcher(typed);
        if (question.matches()) {
            return "question-" + question.group(1);
        }
        if (isPosition(typed)) {
            return typed.toUpperCase(Locale.ROOT);
        }
        return typed.equalsIgnoreCase("paper") ? "paper" : "paragraph-" + typed;
    }
}
