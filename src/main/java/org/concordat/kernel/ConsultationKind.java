package org.concordat.kernel;

/** As what a consultation is put to those who are asked. */
public enum ConsultationKind {
    /** Decisions that are proposed. */
    WHITE_PAPER,

    /** Choices that are open. */
    GREEN_PAPER,

    /** Facts that are looked for, before anything is proposed. */
    CALL_FOR_EVIDENCE,

    /** Any other. */
    CONSULTATION
}
