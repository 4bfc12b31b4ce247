package org.concordat.opendata;

/**
 * How something of the record is cited. Each form names its version, where it has one, and its permanent address.
 *
 * @param plain in a sentence
 * @param oscola as lawyers in the United Kingdom cite
 * @param bibtex as an entry for a bibliography
 * @param bib the path at which the entry is got as a file
 */
public record Citation(String plain, String oscola, String bibtex, String bib) {}
