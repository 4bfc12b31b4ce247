package org.concordat.membership;

import java.util.List;

/**
 * A list of members-to-be as it was read. It can be taken over only where nothing is wrong with it.
 *
 * @param members what was read, in the order of the list
 * @param lines where in the list each of them stands, its head being the first line
 * @param problems everything that is wrong, in the order of the list
 */
public record MemberList(List<NewMember> members, List<Long> lines, List<Problem> problems) {

    public MemberList {
        members = List.copyOf(members);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** Whether it can be taken over. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /** The columns of a list. */
    public enum Column {
        ADDRESS,
        NAME,
        POST,
        ROLES
    }

    /**
     * What is wrong in one cell.
     *
     * @param row the line of the list, its head being the first
     */
    public record Problem(long row, Column column, MemberFault fault) {}
}
