package org.concordat.kernel;

/** What a proposed change to the paper is meant to change. */
public enum ChangeKind {
    /** What the paper says. */
    SUBSTANCE,
    /** Only how the paper says it. */
    WORDING
}
