package org.concordat.response;

/** A stance where a question asks for none, or an answer that it does not offer: no screen of ours sends that. */
public class AnswerRefused extends RuntimeException {

    public AnswerRefused() {
        super("The question does not ask for this");
    }
}
