package org.concordat.outcome;

/**
 * What stands at the top of an answer.
 *
 * @param series its number in a series, such as Cm 7993, or empty
 * @param introduction plain words, or empty
 */
public record OutcomeWords(String title, String series, String introduction) {}
