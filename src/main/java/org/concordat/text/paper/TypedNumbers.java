package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.concordat.text.paper.PaperBlock.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that somebody typed in front of paragraphs. What looks like one is one when a tab stands behind it, or when
 * it follows on one that was typed before; else it is told, and stays with the words.
 */
final class TypedNumbers {

    private static final Pattern BEGINNING = Pattern.compile(
            "\\s*(\\(?(?:[A-Z]{0,2}\\.?\\d{1,3}(?:\\.\\d{1,3})*[A-Za-z]?|[a-z]{1,2}|[A-Z]{1,2}|[ivxl]{1,7}|[IVXL]{1,7})[.):]?)"
                    + "([ \\u00a0]*\\t\\s*|[ \\u00a0]+)(?=\\S).*",
            Pattern.DOTALL);

    /** Further than this a number does not jump, where some were taken out. */
    private static final int FARTHEST = 3;

    private final List<Piece> pieces;
    private final Telling telling;
    private final List<Piece> settled = new ArrayList<>();
    private final List<Series> open = new ArrayList<>();

    /** Told of what nobody but a person can decide. */
    interface Telling {

        void find(PaperFinding.Kind kind, int at, String words);
    }

    /** The last of some numbers that follow each other. */
    private record Series(String shape, List<Integer> last) {}

    /**
     * What stands in front of a paragraph.
     *
     * @param shape what numbers of one series have in common
     * @param values in which they follow each other
     * @param tab whether a tab stands behind it
     */
    private record Candidate(String number, int length, String shape, List<Integer> values, boolean tab) {

        boolean isOfSeveral() {
            return values.size() > 1;
        }

        boolean isFirst() {
            return values.getLast() <= 1;
        }

        /** Whether it is written as numbers are, and not as the first word of a sentence may be. */
        boolean isMarked() {
            return isOfSeveral() || number.matches(".*[.):]");
        }
    }

    TypedNumbers(List<Piece> pieces, Telling telling) {
        this.pieces = pieces;
        this.telling = telling;
    }

    List<Piece> settled() {
        for (var piece : pieces) {
            if (piece.mayHaveTyped()) {
                typed(piece);
            } else {
                settled.add(piece);
            }
        }
        return settled;
    }

    private void typed(Piece piece) {
        var candidates = candidates(piece.line().plain());
        var chosen = candidates.stream().filter(this::follows).findFirst().orElse(null);
        if (chosen == null) {
            chosen = candidates.stream()
                    .filter(it -> begins(it, piece))
                    .findFirst()
                    .orElse(null);
        }
        if (chosen == null) {
            if (candidates.stream().anyMatch(Candidate::isMarked)) {
                telling.find(
                        PaperFinding.Kind.LIKE_A_NUMBER,
                        settled.size(),
                        piece.line().plain());
            }
            settled.add(piece);
            return;
        }
        take(chosen);
        var rest = piece.line().after(chosen.length());
        boolean words = !Character.isDigit(chosen.number()
                        .charAt(chosen.number().length() > 1 && chosen.number().startsWith("(") ? 1 : 0))
                && chosen.shape().indexOf('9') < 0;
        settled.add(
                piece.kind() == Kind.PARAGRAPH && words
                        ? new Piece(Kind.LIST_ITEM, chosen.number(), 1, rest)
                        : new Piece(piece.kind(), chosen.number(), piece.level(), rest));
    }

    /** Whether it goes on where the numbers before it ended. */
    private boolean follows(Candidate it) {
        return (it.isMarked() || it.tab())
                && open.stream()
                        .anyMatch(series -> series.shape().equals(it.shape()) && follows(series.last(), it.values()));
    }

    private static boolean follows(List<Integer> last, List<Integer> next) {
        int same = 0;
        while (same < last.size() && same < next.size() && last.get(same).equals(next.get(same))) {
            same++;
        }
        if (same == next.size()) {
            return false;
        }
        int before = same < last.size() ? last.get(same) : 0;
        int by = next.get(same) - before;
        boolean firsts = next.subList(same + 1, next.size()).stream().allMatch(it -> it <= 1);
        return by >= 1 && by <= FARTHEST && firsts;
    }

    /** Whether it may be the first of its series, or is a number without doubt. */
    private static boolean begins(Candidate it, Piece piece) {
        if (it.tab()) {
            return it.isMarked() || it.shape().equals("9");
        }
        boolean sentence = it.length() < piece.line().plain().length()
                && !Character.isLowerCase(piece.line().plain().codePointAt(it.length()));
        return it.isMarked() && (it.isFirst() || it.isOfSeveral() && sentence || piece.kind() == Kind.HEADING);
    }

    private void take(Candidate it) {
        open.removeIf(series -> series.shape().equals(it.shape()));
        open.add(new Series(it.shape(), it.values()));
    }

    private static List<Candidate> candidates(String words) {
        var matcher = BEGINNING.matcher(words);
        if (!matcher.matches()) {
            return List.of();
        }
        var number = matcher.group(1);
        int length = matcher.end(2);
        boolean tab = matcher.group(2).indexOf('\t') >= 0;
        var core = number.replaceAll("[().:]+$|^\\(", "");
        var around = number.replace(core, " ");
        var candidates = new ArrayList<Candidate>();
        if (core.matches(".*\\d.*")) {
            candidates.add(new Candidate(number, length, figuresShape(core, around), values(core), tab));
            return candidates;
        }
        var small = core.toLowerCase(Locale.ROOT);
        var kind = core.equals(small) ? "a" : "A";
        var roman = roman(small);
        if (roman != null) {
            candidates.add(new Candidate(
                    number, length, kind.replace('a', 'i').replace('A', 'I') + around, List.of(roman), tab));
        }
        if (small.length() == 1 || small.length() == 2 && small.charAt(0) == small.charAt(1)) {
            int value = small.charAt(0) - 'a' + 1 + 26 * (small.length() - 1);
            candidates.addFirst(new Candidate(number, length, kind + around, List.of(value), tab));
        }
        return candidates;
    }

    /** Numbers of one part and of several go on in each other, whatever stands behind them. */
    private static String figuresShape(String core, String around) {
        var letters = core.replaceAll("\\d.*", "");
        return letters + "9" + (around.contains("(") || around.contains(")") ? around : "");
    }

    private static List<Integer> values(String core) {
        var values = new ArrayList<Integer>();
        for (var part :
                core.replaceAll("^[A-Z.]+", "").replaceAll("[A-Za-z]+$", "").split("\\.")) {
            values.add(Integer.parseInt(part));
        }
        return values;
    }

    private static @Nullable Integer roman(String letters) {
        for (int value = 1; value < 60; value++) {
            if (Numbers.shown(value, "lowerRoman").equals(letters)) {
                return value;
            }
        }
        return null;
    }
}
