package org.concordat.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.attachment.Attachment;
import org.concordat.kernel.Stance;
import org.concordat.kernel.TooLong;
import org.concordat.text.Characters;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is about to say on one target.
 *
 * @param stance none while it is undecided
 * @param reasons at most {@link #MAXIMUM} characters
 * @param conditions what must be so for the stance to hold, at most {@link #MOST}; none of them blank
 * @param evidence what it rests on, at most {@link #MOST}; none of it blank
 * @param change other words for the paragraph that it is about
 * @param confidential what is asked to stay confidential of it
 */
public record PositionDraft(
        @Nullable Stance stance,
        Text reasons,
        List<Condition> conditions,
        List<Evidence> evidence,
        @Nullable ProposedChange change,
        @Nullable ConfidentialityRequest confidential) {

    /** The longest text of reasons, in characters. */
    public static final int MAXIMUM = 20_000;

    /** So many conditions, and sources, one position can have. */
    public static final int MOST = 30;

    /** So many files one position can have among its sources. */
    public static final int MOST_FILES = 5;

    private static final PositionDraft EMPTY = new PositionDraft(null, Text.empty());

    /**
     * What nothing was written in is left out.
     *
     * @throws IllegalArgumentException for a stance that only a report can have
     */
    public PositionDraft {
        if (stance == Stance.NOT_STATED) {
            throw new IllegalArgumentException("Nobody chooses not to state a stance; there is no view instead");
        }
        conditions = conditions.stream().filter(it -> !it.isBlank()).toList();
        evidence = evidence.stream().filter(it -> !it.isBlank()).toList();
        change = change == null || change.edits().isEmpty() && change.because().isBlank() ? null : change;
        confidential = confidential == null || confidential.isBlank() ? null : confidential;
    }

    /** A draft of a stance and reasons alone. */
    public PositionDraft(@Nullable Stance stance, Text reasons) {
        this(stance, reasons, List.of(), List.of(), null, null);
    }

    /** A draft of plain words. */
    public static PositionDraft plain(@Nullable Stance stance, String reasons) {
        return new PositionDraft(stance, Text.ofPlain(reasons));
    }

    /** A draft that says nothing. */
    public static PositionDraft empty() {
        return EMPTY;
    }

    /** The same with these conditions. */
    public PositionDraft with(List<Condition> others) {
        return new PositionDraft(stance, reasons, others, evidence, change, confidential);
    }

    /** The same with these reasons. */
    public PositionDraft with(Text others) {
        return new PositionDraft(stance, others, conditions, evidence, change, confidential);
    }

    /** The same with this change proposed. */
    public PositionDraft with(ProposedChange other) {
        return new PositionDraft(stance, reasons, conditions, evidence, other, confidential);
    }

    /** The files among its sources. */
    public List<Attachment> files() {
        return evidence.stream().map(Evidence::file).filter(Objects::nonNull).toList();
    }

    /** Whether anything was said. */
    public boolean begun() {
        return stance != null
                || !reasons.isBlank()
                || !conditions.isEmpty()
                || !evidence.isEmpty()
                || change != null
                || confidential != null;
    }

    /** What it lacks before it can be signed. */
    List<Problem.Kind> lacks() {
        var lacking = new ArrayList<Problem.Kind>();
        if (stance == null) {
            lacking.add(Problem.Kind.STANCE_MISSING);
        } else if (stance.needsReasons() && !isExplained()) {
            lacking.add(Problem.Kind.REASONS_MISSING);
        }
        if (conditions.stream().anyMatch(it -> it.words().isBlank())) {
            lacking.add(Problem.Kind.CONDITION_MISSING);
        }
        if (evidence.stream().anyMatch(it -> it.isUntitled() && it.file() == null)) {
            lacking.add(Problem.Kind.SOURCE_MISSING);
        }
        if (change != null && change.edits().isEmpty()) {
            lacking.add(Problem.Kind.CHANGE_MISSING);
        }
        if (confidential != null && !confidential.isComplete()) {
            lacking.add(Problem.Kind.HARM_MISSING);
        }
        return List.copyOf(lacking);
    }

    private boolean isExplained() {
        return !reasons.isBlank()
                || !conditions.isEmpty()
                || change != null && !change.edits().isEmpty();
    }

    /**
     * Makes sure that nothing in it is over its limit.
     *
     * @throws TooLong when a text is, or there are more conditions, sources or files than there can be
     */
    void requireFit() {
        require(reasons.characters(), MAXIMUM);
        require(conditions.size(), MOST);
        require(evidence.size(), MOST);
        require(files().size(), MOST_FILES);
        conditions.stream()
                .flatMap(it -> Stream.of(it.words(), it.satisfiedBy()))
                .forEach(it -> require(it.characters(), Condition.MAXIMUM));
        evidence.stream()
                .flatMap(it -> Stream.of(it.title(), it.place()))
                .forEach(it -> require(Characters.count(it), Evidence.MAXIMUM));
        if (change != null) {
            require(change.because().characters(), ProposedChange.MAXIMUM);
            change.edits().forEach(it -> require(Characters.count(it.added()), MAXIMUM));
        }
        if (confidential != null) {
            require(confidential.part().characters(), ConfidentialityRequest.MAXIMUM);
            require(confidential.harm().characters(), ConfidentialityRequest.MAXIMUM);
        }
    }

    /** Whether everything in it keeps its limit. */
    boolean isFit() {
        try {
            requireFit();
            return true;
        } catch (TooLong over) {
            return false;
        }
    }

    private static void require(int count, int maximum) {
        if (count > maximum) {
            throw new TooLong(count, maximum);
        }
    }
}
