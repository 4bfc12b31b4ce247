package org.concordat.moderation;

/** Why a case waits. */
public enum Occasion {
    /** It was submitted. */
    FIRST,
    /** Readers reported what is public of it. */
    REPORT,
    /** Its author does not agree with what was decided. */
    APPEAL,
    /** A moderator looks at it again of their own accord. */
    AGAIN
}
