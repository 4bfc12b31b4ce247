package org.concordat.text;

/**
 * One sentence of a text, to be read or taken by itself. A block that cannot be cut, such as a table, counts as one.
 *
 * @param block in which block of the text it stands, counted from 0
 * @param words the sentence, still looking as it did
 */
public record Sentence(int block, Text words) {}
