package org.concordat.kernel;

/** What sort of document belongs to a consultation. */
public enum DocumentKind {
    /** Decisions that are proposed. */
    WHITE_PAPER,

    /** Choices that are open. */
    GREEN_PAPER,

    /** Facts that are looked for, before anything is proposed. */
    CALL_FOR_EVIDENCE,

    /** Any other that asks. */
    CONSULTATION_DOCUMENT,

    /** What is given to be read along. */
    REPORT
}
