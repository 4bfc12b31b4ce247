package org.concordat.consultee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.consultee.AskedTable.Column;
import org.concordat.consultee.AskedTable.Fault;
import org.concordat.consultee.AskedTable.Problem;
import org.concordat.consultee.ConsulteeTable.Cells;
import org.concordat.consultee.ConsulteeTable.Row;
import org.concordat.kernel.MailAddress;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.OrganisationSummary;
import org.springframework.stereotype.Component;

/** Holds what was typed of bodies against those that take part, and against those that are asked already. */
@Component
class ListChecking {

    private final OrganisationDirectory directory;
    private final ConsulteeRows rows;

    ListChecking(OrganisationDirectory directory, ConsulteeRows rows) {
        this.directory = directory;
        this.rows = rows;
    }

    /** What was typed, and everything that is wrong with it. Asks a fixed number of statements. */
    AskedTable of(AskedListId list, Cells cells) {
        var known = directory.named(
                cells.rows().stream().map(it -> it.cell(Column.NAME)).collect(Collectors.toSet()));
        var checking = new Against(known, rows.asked(list), new ArrayList<>(cells.problems()));
        var consultees = cells.rows().stream().map(checking::take).toList();
        checking.problems.sort(Comparator.comparingLong(Problem::row).thenComparing(Problem::column));
        return new AskedTable(consultees, checking.problems);
    }

    private static final class Against {

        private final Map<String, OrganisationSummary> known;
        private final Set<String> asked;
        private final List<Problem> problems;
        private final Set<String> named = new HashSet<>();

        Against(Map<String, OrganisationSummary> known, Set<String> asked, List<Problem> problems) {
            this.known = known;
            this.asked = asked;
            this.problems = problems;
        }

        NewConsultee take(Row row) {
            var name = row.cell(Column.NAME);
            var organisation = Optional.ofNullable(known.get(name.toLowerCase(Locale.ROOT)))
                    .orElse(null);
            if (!name.isEmpty() && !named.add(name.toLowerCase(Locale.ROOT))) {
                tell(row, Column.NAME, Fault.NAMED_TWICE);
            }
            if (organisation != null) {
                if (asked.contains(organisation.id().toString())) {
                    tell(row, Column.NAME, Fault.ASKED_ALREADY);
                }
                return new NewConsultee(
                        organisation.id(), organisation.name(), organisation.kind(), row.cell(Column.AREA), "", null);
            }
            if (row.cell(Column.KIND).isEmpty()) {
                tell(row, Column.KIND, Fault.MISSING);
            }
            return new NewConsultee(
                    null, name, row.kind(), row.cell(Column.AREA), row.cell(Column.PERSON), address(row));
        }

        private String address(Row row) {
            var typed = row.cell(Column.ADDRESS);
            var address = MailAddress.parse(typed).orElse("");
            if (typed.isEmpty()) {
                tell(row, Column.ADDRESS, Fault.MISSING);
            } else if (address.isEmpty()) {
                tell(row, Column.ADDRESS, Fault.ADDRESS_INVALID);
            } else if (asked.contains(address)) {
                tell(row, Column.ADDRESS, Fault.ASKED_ALREADY);
            } else if (!named.add(address)) {
                tell(row, Column.ADDRESS, Fault.NAMED_TWICE);
            }
            return address;
        }

        private void tell(Row row, Column column, Fault fault) {
            problems.add(new Problem(row.number(), column, fault, row.cell(column)));
        }
    }
}
