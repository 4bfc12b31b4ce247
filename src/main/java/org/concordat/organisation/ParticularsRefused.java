package org.concordat.organisation;

import java.util.Map;

/** What was said of an organisation cannot be taken as it is written. */
public class ParticularsRefused extends RuntimeException {

    /** The longest lines, in characters. */
    public static final int LINE = 200;

    private final transient Map<Field, Fault> faults;

    /** What can be wrong with, each a field on screen. */
    public enum Field {
        NAME,
        KIND,
        AREA,
        DOMAIN,
        WEBSITE,
        PERSON_NAME,
        POST,
        ADDRESS,
        AUTHORITY
    }

    /** What can be wrong. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        /** It is no domain, no address of a website, no address for mail. */
        MALFORMED,
        /** The domain is shared by many and cannot be one organisation's own. */
        SHARED
    }

    public ParticularsRefused(Map<Field, Fault> faults) {
        super("Not as it must be: " + faults.keySet(), null, false, false);
        this.faults = Map.copyOf(faults);
    }

    public Map<Field, Fault> faults() {
        return faults;
    }
}
