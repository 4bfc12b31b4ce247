package org.concordat.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.concordat.text.Span;

/**
 * Finds what looks like data about a person in somebody's words, on this machine: nothing is sent anywhere. It only
 * suggests; a moderator decides.
 */
final class PersonalData {

    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";

    private static final String NAME =
            "(?:\\p{Lu}\\.[ \\u00a0]?)*+(?:(?:de|van|von|al|bin|ap)[ \\u00a0]+)*+\\p{Lu}[\\p{L}\\p{M}'’-]+";

    /** In this order: what an earlier one takes, a later one leaves. */
    private static final List<Check> CHECKS = List.of(
            new Check(
                    Suggestion.Kind.EMAIL,
                    "(?i)(?<![a-z0-9._%+'’-])[a-z0-9._%+'’-]++@[a-z0-9-]++(?:\\.[a-z0-9-]++)+",
                    it -> true),
            new Check(
                    Suggestion.Kind.NHS_NUMBER,
                    "(?<!\\d)\\d{3}[ \\u00a0-]?\\d{3}[ \\u00a0-]?\\d{4}(?!\\d)",
                    it -> isNhsNumber(it.group())),
            new Check(
                    Suggestion.Kind.PHONE,
                    "(?<![\\d+])(?:(?:\\+|00)44[ \\u00a0.-]?(?:\\(0\\)[ \\u00a0.-]?)?[1-35789]|\\(0[1-35789]\\d{1,4}\\)|0[1-35789])"
                            + "(?:[ \\u00a0.-]{0,2}\\d){5,9}(?!\\d)",
                    it -> isPhone(it.group())),
            new Check(
                    Suggestion.Kind.NATIONAL_INSURANCE,
                    "(?i)\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ \\u00a0-]?\\d{2}){3}[ \\u00a0-]?[A-D]\\b",
                    it -> true),
            new Check(
                    Suggestion.Kind.POSTCODE,
                    "(?i)\\b(?:GIR ?0AA|(?:[A-Z]\\d{1,2}|[A-Z][A-HJ-Y]\\d{1,2}|[A-Z]\\d[A-Z]|[A-Z][A-HJ-Y]\\d[A-Z])[ \\u00a0]?\\d[ABD-HJLNP-UW-Z]{2})\\b",
                    it -> true),
            new Check(
                    Suggestion.Kind.DATE_OF_BIRTH,
                    "(?i)\\b(?:born(?:\\s+on)?|date\\s+of\\s+birth|d\\.?\\s?o\\.?\\s?b\\.?)\\W{0,3}(?:is\\s+|was\\s+)?"
                            + "(?:\\d{1,2}(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+\\d{4}|" + MONTH
                            + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})(?!\\d)",
                    it -> true),
            new Check(
                    Suggestion.Kind.TITLED_NAME,
                    "(?<![\\p{L}\\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Rev|Revd|Reverend|Sister|Nurse)"
                            + "\\.?(?:[ \\u00a0]+\\n?|\\n)" + NAME + "(?:[ \\u00a0]+" + NAME + "){0,2}",
                    it -> true));

    private PersonalData() {}

    private record Check(Suggestion.Kind kind, Pattern pattern, Predicate<MatchResult> holds) {

        Check(Suggestion.Kind kind, String pattern, Predicate<MatchResult> holds) {
            this(kind, Pattern.compile(pattern), holds);
        }
    }

    /** Something that looks like data about a person. */
    record Found(Suggestion.Kind kind, Span span) {}

    /** What is found in some words, from front to back; places do not overlap. */
    static List<Found> in(String words) {
        var found = new ArrayList<Found>();
        for (var check : CHECKS) {
            check.pattern().matcher(words).results().filter(check.holds()).forEach(it -> {
                var span = new Span(it.start(), it.end());
                if (found.stream().noneMatch(other -> other.span().overlaps(span))) {
                    found.add(new Found(check.kind(), span));
                }
            });
        }
        found.sort(Comparator.comparingInt(it -> it.span().start()));
        return List.copyOf(found);
    }

    /** Whether ten digits are an NHS number: the last one follows from the others (modulus 11). */
    static boolean isNhsNumber(String written) {
        var digits = NOT_A_DIGIT.matcher(written).replaceAll("");
        if (digits.length() != 10) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    /** Ten digits, or nine, behind the zero or the country. */
    private static boolean isPhone(String written) {
        var digits = NOT_A_DIGIT
                .matcher(written)
                .replaceAll("")
                .replaceFirst("^(?:0044|44)0?", "")
                .replaceFirst("^0", "");
        return digits.length() == 9 || digits.length() == 10;
    }
}
