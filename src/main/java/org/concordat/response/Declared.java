package org.concordat.response;

import org.concordat.text.Text;

/**
 * What an organisation declares, as its consultation asks it to.
 *
 * @param number of the declaration, counted from 1
 * @param asked its words, so that whoever reads the answer needs nothing else
 * @param words what there is to declare; needed where the answer is yes, at most {@link Mandate#MAXIMUM} characters
 */
public record Declared(int number, String asked, boolean yes, Text words) {

    /** Whether it says what there is, where there is something. */
    public boolean isComplete() {
        return !yes || !words.isBlank();
    }
}
