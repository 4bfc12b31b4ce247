package org.concordat.consultee;

import java.util.List;

/**
 * A list of those who shall be asked, as it was read. It can be taken over only where nothing is wrong with it.
 *
 * @param consultees what was read, in the order of the list
 * @param problems everything that is wrong, in the order of the list
 */
public record AskedTable(List<NewConsultee> consultees, List<Problem> problems) {

    public AskedTable {
        consultees = List.copyOf(consultees);
        problems = List.copyOf(problems);
    }

    /** Whether it can be taken over. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /** How many of them take part already. */
    public long joined() {
        return consultees.stream().filter(it -> it.organisation() != null).count();
    }

    /** The columns of a list. */
    public enum Column {
        NAME,
        KIND,
        AREA,
        PERSON,
        ADDRESS
    }

    /** What can be wrong in one cell. */
    public enum Fault {
        EMPTY,
        NO_TABLE,
        NOT_UTF_8,
        TOO_LARGE,
        TOO_MANY_ROWS,
        COLUMN_MISSING,
        MISSING,
        TOO_LONG,
        FORMULA,
        KIND_UNKNOWN,
        ADDRESS_INVALID,
        /** Another row of the list names the same one. */
        NAMED_TWICE,
        ASKED_ALREADY
    }

    /**
     * What is wrong in one cell.
     *
     * @param row the line of the list, its head being the first
     * @param what stands there, where that helps to find it
     */
    public record Problem(long row, Column column, Fault fault, String what) {}
}
