package org.concordat.kernel;

/** How we know a text. What is reported or summarised is never counted or shown as submitted. */
public enum Provenance {
    /** Sent by the organisation itself, signed off with its own authority. */
    SUBMITTED,
    /** Sent by the organisation to the consulting body by another way, and entered by it. Counted apart. */
    SENT_IN,
    /** What the press reported of an organisation. Not a submission. */
    REPORTED,
    /** The exact words of a document, with its source. */
    QUOTED,
    /** Our own neutral words for what a document says. */
    SUMMARY
}
