package org.concordat.kernel;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What something is said about: a question, a paragraph of the paper, or the whole paper. In tables and addresses it is
 * two columns of which at most one is filled; where none is, the whole paper is meant.
 */
public sealed interface Target {

    /** Questions by their numbers, then paragraphs by their refs, then the whole paper. */
    Comparator<Target> ORDER = Comparator.comparing(
                    (Target it) -> it.questionNumber().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(it -> it.paragraphRef().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    /** A question of the consultation. */
    record Question(int number) implements Target {

        /** @throws IllegalArgumentException when no question can have this number */
        public Question {
            if (number < 1) {
                throw new IllegalArgumentException("Questions are numbered from 1");
            }
        }

        @Override
        public Optional<Integer> questionNumber() {
            return Optional.of(number);
        }

        @Override
        public String toString() {
            return "question-" + number;
        }
    }

    /** A paragraph of the paper, by its ref, which stays through all versions of the paper. */
    record Paragraph(String ref) implements Target {

        /** @throws IllegalArgumentException when the ref is empty */
        public Paragraph {
            if (ref.isBlank()) {
                throw new IllegalArgumentException("A paragraph has a ref");
            }
        }

        @Override
        public Optional<String> paragraphRef() {
            return Optional.of(ref);
        }

        @Override
        public String toString() {
            return "paragraph-" + ref;
        }
    }

    /** The paper as a whole. */
    record WholePaper() implements Target {

        @Override
        public String toString() {
            return "paper";
        }
    }

    /** A question by its number. */
    static Target ofQuestion(int number) {
        return new Question(number);
    }

    /** What {@link #toString} says, or nothing where it is no target. */
    static Optional<Target> parse(String written) {
        if (written.equals("paper")) {
            return Optional.of(new WholePaper());
        }
        if (written.startsWith("paragraph-") && !written.substring(10).isBlank()) {
            return Optional.of(new Paragraph(written.substring(10)));
        }
        return written.matches("question-[1-9][0-9]{0,5}")
                ? Optional.of(new Question(Integer.parseInt(written.substring(9))))
                : Optional.empty();
    }

    /**
     * What two columns say.
     *
     * @throws IllegalArgumentException when both are filled
     */
    static Target of(@Nullable Integer question, @Nullable String paragraph) {
        if (question != null && paragraph != null) {
            throw new IllegalArgumentException("A target is a question or a paragraph, not both");
        }
        if (question != null) {
            return new Question(question);
        }
        return paragraph != null ? new Paragraph(paragraph) : new WholePaper();
    }

    /** The number of the question, where it is one. */
    default Optional<Integer> questionNumber() {
        return Optional.empty();
    }

    /** The ref of the paragraph, where it is one. */
    default Optional<String> paragraphRef() {
        return Optional.empty();
    }
}
