package org.concordat.kernel;

/** How near the wording of a question is to the official one. */
public enum QuestionWording {
    VERBATIM,
    REPORTED,
    DEMONSTRATION
}
