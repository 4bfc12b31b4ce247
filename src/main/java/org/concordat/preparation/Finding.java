package org.concordat.preparation;

import java.util.List;

/**
 * Something that the check found.
 *
 * @param words what differs from one to the next, such as the number of a question
 */
public record Finding(Kind kind, List<String> words) {

    /** What was found. */
    public enum Kind {
        FIELD_MISSING(true),
        KIND_MISSING(true),
        BODY_MISSING(true),
        NO_PAPER(true),
        NO_QUESTION(true),
        QUESTION_BLANK(true),
        QUESTION_UNANSWERABLE(true),
        MANY_DECLARATIONS(true),
        PARAGRAPH_GONE(true),
        CLOSE_MISSING(true),
        CLOSE_PASSED(true),
        WHY_SHORT_MISSING(true),
        PRINCIPLES_UNREAD(true),
        IMPACT_MISSING(false),
        MANY_QUESTIONS(false),
        QUESTION_TWICE(false),
        QUESTION_DOUBLE(false),
        QUESTION_LEADING(false),
        QUESTION_ABOUT_NOTHING(false),
        PARAGRAPHS_UNASKED(false),
        HARD_TO_READ(false),
        QUIET_TIME(false);

        private final boolean blocking;

        Kind(boolean blocking) {
            this.blocking = blocking;
        }

        /** Whether the consultation cannot be opened with it. */
        public boolean isBlocking() {
            return blocking;
        }
    }

    public Finding {
        words = List.copyOf(words);
    }

    static Finding of(Kind kind, Object... words) {
        return new Finding(kind, List.of(words).stream().map(Object::toString).toList());
    }
}
