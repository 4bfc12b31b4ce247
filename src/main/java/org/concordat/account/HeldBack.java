package org.concordat.account;

import java.util.List;

/** An account cannot be closed yet: something would be left without the person it needs. */
public class HeldBack extends RuntimeException {

    private final List<String> by;

    HeldBack(List<String> by) {
        super("The account is needed");
        this.by = List.copyOf(by);
    }

    /** Names of what must be handed over first; none when it is the service itself that needs an administrator. */
    public List<String> by() {
        return by;
    }
}
