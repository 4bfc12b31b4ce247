package org.concordat.moderation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.TooLong;
import org.concordat.moderation.spi.Verdict;
import org.concordat.text.Characters;

/**
 * What a moderator wants done with a case, and why.
 *
 * @param redactions what is left out of what is published
 * @param withheld the parts of it that are not published, by their keys, each with its reason; it is among the reasons
 * @param files what becomes of each file of the parts that are published, by its key
 * @param reasons why anything of it is kept from the public, which the author reads; none where nothing is
 * @param note to the author, in the moderator's own words; may be empty
 */
public record Decision(
        Verdict.Kind verdict,
        List<RedactionRequest> redactions,
        Map<String, DecisionReason> withheld,
        Map<String, FileChoice> files,
        Set<DecisionReason> reasons,
        String note) {

    /** The longest note to an author, in characters. */
    public static final int NOTE_MAXIMUM = 2_000;

    /**
     * @throws ReasonMissing when something is kept from the public and no reason is given
     * @throws TooLong when the note is longer than {@link #NOTE_MAXIMUM} characters
     * @throws IllegalArgumentException when something is left out of what is not published
     */
    public Decision {
        if (verdict != Verdict.Kind.PUBLISH && !(redactions.isEmpty() && withheld.isEmpty() && files.isEmpty())) {
            throw new IllegalArgumentException(
                    "Words and parts are left out of what is published, and of nothing else");
        }
        var all = new HashSet<>(reasons);
        all.addAll(withheld.values());
        files.values().stream().flatMap(it -> Stream.ofNullable(it.reason())).forEach(all::add);
        reasons = isWhole(verdict, redactions, withheld, files) ? Set.of() : Set.copyOf(all);
        if (needsReason(verdict, redactions.size() + redacted(files)) && reasons.isEmpty()) {
            throw new ReasonMissing();
        }
        note = Characters.lines(note);
        if (Characters.count(note) > NOTE_MAXIMUM) {
            throw new TooLong(Characters.count(note), NOTE_MAXIMUM);
        }
        redactions = List.copyOf(redactions);
        withheld = Map.copyOf(withheld);
        files = Map.copyOf(files);
    }

    /** On a content without files. */
    public Decision(
            Verdict.Kind verdict,
            List<RedactionRequest> redactions,
            Map<String, DecisionReason> withheld,
            Set<DecisionReason> reasons,
            String note) {
        this(verdict, redactions, withheld, Map.of(), reasons, note);
    }

    /** To publish it whole. */
    public static Decision publish() {
        return publish(List.of(), Set.of(), "");
    }

    /** To publish it with some words left out. */
    public static Decision publish(List<RedactionRequest> redactions, Set<DecisionReason> reasons, String note) {
        return new Decision(Verdict.Kind.PUBLISH, redactions, Map.of(), reasons, note);
    }

    /** To keep it from the public, in one of the ways there are. */
    public static Decision against(Verdict.Kind verdict, Set<DecisionReason> reasons, String note) {
        return new Decision(verdict, List.of(), Map.of(), reasons, note);
    }

    /** Whether all of it becomes public as it was written. */
    public boolean isWhole() {
        return isWhole(verdict, redactions, withheld, files);
    }

    private static boolean isWhole(
            Verdict.Kind verdict,
            List<RedactionRequest> redactions,
            Map<String, DecisionReason> withheld,
            Map<String, FileChoice> files) {
        return verdict == Verdict.Kind.PUBLISH
                && redactions.isEmpty()
                && withheld.isEmpty()
                && files.values().stream().noneMatch(FileChoice::keepsBack);
    }

    /** Whether it keeps words from the public for good: some, a part, or all of them. Asking the author to revise does not. */
    boolean keepsFromThePublic() {
        return switch (verdict) {
            case PUBLISH -> !isWhole();
            case RETURN -> false;
            case WITHHOLD, REJECT -> true;
        };
    }

    /** The reasons as the trail holds them. */
    String reasonCodes() {
        return reasons.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    /** In how many files words are left out. */
    public static int redacted(Map<String, FileChoice> files) {
        return (int) files.values().stream().filter(FileChoice::redacted).count();
    }

    /**
     * Whether something is kept from the public, which nobody may do without a reason.
     *
     * @param redactions in how many places and files words are left out
     */
    public static boolean needsReason(Verdict.Kind verdict, int redactions) {
        return verdict != Verdict.Kind.PUBLISH || redactions > 0;
    }
}
