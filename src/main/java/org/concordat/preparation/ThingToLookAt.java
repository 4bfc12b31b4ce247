package org.concordat.preparation;

import org.concordat.text.paper.PaperFinding;
import org.jspecify.annotations.Nullable;

/**
 * Something in a loaded paper that somebody should look at.
 *
 * @param number its place in the list, from 1
 * @param piece where it is; null at the end of the paper
 * @param under the number or heading that it stood under in the file
 * @param words what it is about, as it stands in the file
 */
public record ThingToLookAt(
        int number, PaperFinding.Kind kind, @Nullable String piece, String under, String words, boolean closed) {}
