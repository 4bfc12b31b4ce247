package org.concordat.staff;

/** What changes another person's authority is not done without a reason. */
public class NoReasonGiven extends RuntimeException {

    NoReasonGiven() {
        super("A reason is needed");
    }
}
