package org.concordat.credential;

/** Why a password is not good enough. Its words stand at {@code credential.password.problem.<name>}. */
public enum PasswordProblem {
    /** Fewer than {@link PasswordPolicy#SHORTEST} characters. */
    TOO_SHORT,
    /** More than {@link PasswordPolicy#LONGEST} characters. */
    TOO_LONG,
    /** Little more than the names of the person, their organisation or this service. */
    ABOUT_YOU,
    /** Known from lists of passwords, or of a pattern that is tried first. */
    EASILY_GUESSED
}
