package org.concordat.attachment;

/** What a file says beside what it shows. Nothing of it reaches a public copy. */
public enum Finding {
    /** Who made it, when, and with what. */
    MAKER,
    /** Where a picture was taken. */
    PLACE,
    /** Remarks in its margin. */
    COMMENTS,
    /** Words that were taken out or put in, with who did so. */
    TRACKED_CHANGES,
    /** What a speaker would say beside the slides. */
    NOTES,
    /** Sheets, rows, slides, layers or words that do not show until somebody asks for them. */
    HIDDEN,
    /** Something that is drawn over what lies beneath: a form, a stamp, a shape. */
    COVERED
}
