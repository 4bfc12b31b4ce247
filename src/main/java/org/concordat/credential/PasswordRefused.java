package org.concordat.credential;

/** A password was not taken because it could be guessed, or cannot be kept. */
public class PasswordRefused extends RuntimeException {

    private final PasswordProblem problem;

    PasswordRefused(PasswordProblem problem) {
        super("The password was refused: " + problem);
        this.problem = problem;
    }

    /** What is wrong with it. */
    public PasswordProblem problem() {
        return problem;
    }
}
