package org.concordat.membership;

import java.util.List;
import org.concordat.membership.MemberList.Column;

/** A list of members that cannot be read at all. */
public class ListRefused extends RuntimeException {

    /** Why not. */
    public enum Fault {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        NOT_UTF_8,
        NOT_A_TABLE,
        COLUMNS_MISSING
    }

    private final Fault fault;
    private final List<Column> missing;

    ListRefused(Fault fault) {
        this(fault, List.of());
    }

    ListRefused(Fault fault, List<Column> missing) {
        super("List refused: " + fault);
        this.fault = fault;
        this.missing = List.copyOf(missing);
    }

    public Fault fault() {
        return fault;
    }

    /** The columns that its head does not name, where that is the fault. */
    public List<Column> missing() {
        return missing;
    }
}
