package org.concordat.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.attachment.Attachment;
import org.concordat.kernel.Answer;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Stance;
import org.concordat.kernel.TooLong;
import org.concordat.text.Characters;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is about to say on one target.
 *
 * @param stance none while it is undecided, and where the question asks for none
 * @param answer to a question that asks for no stance; none while there is none
 * @param reasons at most {@link #MAXIMUM} characters
 * @param conditions what must be so for the stance to hold, at most {@link #MOST}; none of them blank
 * @param evidence what it rests on, at most {@link #MOST}; none of it blank
 * @param change other words for the paragraph that it is about
 * @param confidential what is asked to stay confidential of it
 */
public record PositionDraft(
        @Nullable Stance stance,
        @Nullable Answer answer,
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
        if (stance != null && !Stance.choices().contains(stance)) {
            throw new IllegalArgumentException("Nobody chooses not to state a stance; there is no view instead");
        }
        conditions = conditions.stream().filter(it -> !it.isBlank()).toList();
        evidence = evidence.stream().filter(it -> !it.isBlank()).toList();
        change = change == null || change.edits().isEmpty() && change.because().isBlank() ? null : change;
        confidential = confidential == null || confidential.isBlank() ? null : confidential;
    }

    /** A draft that answers by a stance, if by anything. */
    public PositionDraft(
            @Nullable Stance stance,
            Text reasons,
            List<Condition> conditions,
            List<Evidence> evidence,
            @Nullable ProposedChange change,
            @Nullable ConfidentialityRequest confidential) {
        this(stance, null, reasons, conditions, evidence, change, confidential);
    }

    /** A draft of an answer and reasons alone. */
    public static PositionDraft answering(@Nullable Answer answer, Text reasons) {
        return new PositionDraft(null, answer, reasons, List.of(), List.of(), null, null);
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
        return new PositionDraft(stance, answer, reasons, others, evidence, change, confidential);
    }

    /** The same with these reasons. */
    public PositionDraft with(Text others) {
        return new PositionDraft(stance, answer, others, conditions, evidence, change, confidential);
    }

    /** The same with this change proposed. */
    public PositionDraft with(@Nullable ProposedChange other) {
        return new PositionDraft(stance, answer, reasons, conditions, evidence, other, confidential);
    }

    /** The same with this answer, or none. */
    public PositionDraft with(@Nullable Answer other) {
        return new PositionDraft(stance, other, reasons, conditions, evidence, change, confidential);
    }

    /** The same with this stance, or none. */
    public PositionDraft with(@Nullable Stance other) {
        return new PositionDraft(other, answer, reasons, conditions, evidence, change, confidential);
    }

    /** What it says beside its stance, its answer and its reasons. */
    public PositionDraft rest() {
        return new PositionDraft(null, null, Text.empty(), conditions, evidence, change, confidential);
    }

    /** The files among its sources. */
    public List<Attachment> files() {
        return evidence.stream().map(Evidence::file).filter(Objects::nonNull).toList();
    }

    /** Whether anything was said. */
    public boolean begun() {
        return stance != null
                || answer != null
                || !reasons.isBlank()
                || !conditions.isEmpty()
                || !evidence.isEmpty()
                || change != null
                || confidential != null;
    }

    /**
     * What it lacks before it can be signed.
     *
     * @param kind in which form it is to answer
     */
    List<Problem.Kind> lacks(QuestionKind kind) {
        var lacking = new ArrayList<Problem.Kind>();
        unanswered(kind).ifPresent(lacking::add);
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

    /** Why it does not answer; nothing where it does. */
    private Optional<Problem.Kind> unanswered(QuestionKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case QuestionKind.Stanced it ->
                        stance == null
                                ? Problem.Kind.STANCE_MISSING
                                : stance.needsReasons() && !isExplained() ? Problem.Kind.REASONS_MISSING : null;
                    case QuestionKind.InWords it -> reasons.isBlank() ? Problem.Kind.WORDS_MISSING : null;
                    case QuestionKind.Choice it -> answer == null ? Problem.Kind.CHOICE_MISSING : null;
                    case QuestionKind.Amount it ->
                        answer instanceof Answer.Written written
                                ? written.value().filter(it::takes).isPresent() ? null : Problem.Kind.NUMBER_UNFIT
                                : Problem.Kind.NUMBER_MISSING;
                });
    }

    /** Whether the public would learn from it what is held: a stance or an answer, with or without what else it needs. */
    boolean answers(QuestionKind kind) {
        return kind instanceof QuestionKind.Stanced
                ? stance != null
                : unanswered(kind).isEmpty();
    }

    /**
     * Makes sure that it can be said where it is said.
     *
     * @throws AnswerRefused when it is a stance where none is asked for, or an answer that the question does not offer
     */
    public void requireAnswerTo(QuestionKind kind) {
        if (!kind.takes(answer) || stance != null && !(kind instanceof QuestionKind.Stanced)) {
            throw new AnswerRefused();
        }
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
    public void requireFit() {
        require(reasons.characters(), MAXIMUM);
        if (answer instanceof Answer.Written(String number, String unit)) {
            require(Characters.count(number), Answer.Written.LONGEST);
        }
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

    /** Whether it lacks nothing, so that it can be signed, or entered, as it is. */
    public boolean isComplete(QuestionKind kind) {
        return lacks(kind).isEmpty();
    }

    /** As it is kept. */
    public String json() {
        return DraftJson.write(this);
    }

    /** What was kept, which can always be read. */
    public static PositionDraft ofJson(String kept) {
        return DraftJson.read(kept);
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
