package org.concordat.kernel;

/** What sort of document belongs to a consultation. */
public enum DocumentKind {
    WHITE_PAPER,
    CONSULTATION_DOCUMENT,
    REPORT
}
