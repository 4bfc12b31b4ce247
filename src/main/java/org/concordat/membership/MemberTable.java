package org.concordat.membership;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concordat.membership.ListRefused.Fault;
import org.concordat.membership.MemberList.Column;
import org.concordat.membership.MemberList.Problem;
import org.concordat.text.TypedTable;

/**
 * Reads a list of members-to-be: comma-separated values (RFC 4180), with semicolons as spreadsheets here and there write
 * them, or with tabs as they are pasted from one. The first line names the columns, in any order.
 */
final class MemberTable {

    private static final Map<String, Column> HEADS = Map.ofEntries(
            Map.entry("address", Column.ADDRESS),
            Map.entry("email", Column.ADDRESS),
            Map.entry("e-mail", Column.ADDRESS),
            Map.entry("email address", Column.ADDRESS),
            Map.entry("name", Column.NAME),
            Map.entry("post", Column.POST),
            Map.entry("job title", Column.POST),
            Map.entry("roles", Column.ROLES),
            Map.entry("role", Column.ROLES));

    private static final Map<String, Role> ROLES = Map.of(
            "drafter", Role.DRAFTER,
            "approver", Role.APPROVER,
            "administrator", Role.ORGANISATION_ADMINISTRATOR,
            "organisation administrator", Role.ORGANISATION_ADMINISTRATOR);

    private final List<NewMember> members = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();

    private MemberTable() {}

    /** @throws ListRefused when it is no such table, or too long */
    static MemberList read(String text, int maximumRows) {
        if (text.isBlank()) {
            throw new ListRefused(Fault.EMPTY);
        }
        var table = new MemberTable();
        try (var reader = TypedTable.rows(text)) {
            for (var row : reader) {
                if (table.members.size() == maximumRows) {
                    throw new ListRefused(Fault.TOO_MANY_ROWS);
                }
                table.take(row.getStartingLineNumber(), cells(row));
            }
        } catch (CsvParseException | java.io.IOException unreadable) {
            throw new ListRefused(Fault.NOT_A_TABLE);
        }
        if (table.members.isEmpty()) {
            throw new ListRefused(Fault.EMPTY);
        }
        return new MemberList(table.members, table.lines, table.problems);
    }

    private void take(long line, Map<Column, String> cells) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : cells.getOrDefault(Column.ROLES, "").split("[,;/+&\\n]|\\band\\b")) {
            var name = word.strip().replaceAll("[\\s_]+", " ").toLowerCase(Locale.ROOT);
            var role = ROLES.get(name);
            if (role != null) {
                roles.add(role);
            } else if (!name.isEmpty()) {
                problems.add(new Problem(line, Column.ROLES, MemberFault.ROLE_UNKNOWN));
            }
        }
        var member = new NewMember(
                cells.getOrDefault(Column.ADDRESS, ""),
                cells.getOrDefault(Column.NAME, ""),
                cells.getOrDefault(Column.POST, ""),
                roles);
        members.add(member);
        lines.add(line);
        member.faults().forEach(it -> problems.add(new Problem(line, column(it), it)));
        if (!member.address().isEmpty() && !addresses.add(member.address())) {
            problems.add(new Problem(line, Column.ADDRESS, MemberFault.ADDRESS_TWICE));
        }
    }

    static Column column(MemberFault fault) {
        return switch (fault) {
            case NAME_MISSING, NAME_TOO_LONG -> Column.NAME;
            case POST_TOO_LONG -> Column.POST;
            case ROLE_MISSING, ROLE_UNKNOWN -> Column.ROLES;
            default -> Column.ADDRESS;
        };
    }

    private static Map<Column, String> cells(NamedCsvRecord row) {
        var cells = TypedTable.cells(row, HEADS, Column.class);
        var missing = EnumSet.of(Column.ADDRESS, Column.NAME, Column.ROLES);
        missing.removeAll(cells.keySet());
        if (!missing.isEmpty()) {
            throw new ListRefused(Fault.COLUMNS_MISSING, List.copyOf(missing));
        }
        return cells;
    }
}
