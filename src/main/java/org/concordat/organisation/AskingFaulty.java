package org.concordat.organisation;

import java.util.Map;
import org.concordat.organisation.Asking.Fault;
import org.concordat.organisation.Asking.Field;

/** What was asked cannot be taken as it is written. */
public class AskingFaulty extends RuntimeException {

    private final transient Map<Field, Fault> faults;

    AskingFaulty(Map<Field, Fault> faults) {
        super("Not as it must be: " + faults.keySet(), null, false, false);
        this.faults = Map.copyOf(faults);
    }

    public Map<Field, Fault> faults() {
        return faults;
    }
}
