package org.concordat.preparation;

/** A consultation asks no more than {@value PreparingQuestions#MOST} questions. */
public class TooManyQuestions extends RuntimeException {

    TooManyQuestions() {
        super("Too many questions", null, false, false);
    }
}
