package org.concordat.response;

import java.util.List;

/** The response cannot be sent for sign-off yet. */
public class NotReady extends RuntimeException {

    private final List<Problem> problems;

    NotReady(List<Problem> problems) {
        super("Not ready for sign-off: " + problems);
        this.problems = List.copyOf(problems);
    }

    /** Everything that is missing, in the order of the questions. */
    public List<Problem> problems() {
        return problems;
    }
}
