package org.concordat.consultee.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.consultee.Coverage;
import org.concordat.consultee.CoverageFilter;
import org.concordat.consultee.Progress;
import org.concordat.kernel.OrganisationKind;

/** How many of each kind, or of each area, are how far. Each number leads to those whom it counts. */
class CoverageFigures extends NativeTable {

    private final CoverageAddress address;
    private final String screen;

    CoverageFigures(List<Coverage.Count> counts, CoverageAddress address, String screen) {
        this.address = address;
        this.screen = screen;
        addClassName("coverage");
        setCaptionText(getTranslation(address.byArea() ? "consultee.figures.byArea" : "consultee.figures.byKind"));
        var groups = new LinkedHashMap<String, Map<Progress, Integer>>();
        var all = new EnumMap<Progress, Integer>(Progress.class);
        ordered(counts).forEach(it -> {
            groups.computeIfAbsent(it.group(), group -> new EnumMap<>(Progress.class))
                    .merge(it.progress(), it.number(), Integer::sum);
            all.merge(it.progress(), it.number(), Integer::sum);
        });
        getHead().addRow().add(head());
        var body = getBody();
        groups.forEach((group, numbers) -> body.add(row(words(group), numbers, filter(group))));
        if (!address.byArea()) {
            add(foot(all));
        }
    }

    private NativeTableBody foot(Map<Progress, Integer> all) {
        var foot = new NativeTableBody();
        foot.addClassName("all");
        foot.add(row(getTranslation("consultee.figures.all"), all, CoverageFilter.ALL));
        return foot;
    }

    private Stream<Coverage.Count> ordered(List<Coverage.Count> counts) {
        return address.byArea()
                ? counts.stream()
                : Stream.of(OrganisationKind.values())
                        .flatMap(kind -> counts.stream().filter(it -> it.group().equals(kind.name())));
    }

    private Component[] head() {
        return Stream.concat(
                        Stream.of(getTranslation(address.byArea() ? "consultee.column.AREA" : "consultee.column.KIND")),
                        Stream.concat(
                                Stream.of(Progress.values()).map(it -> getTranslation("consultee.progress." + it)),
                                Stream.of(getTranslation("consultee.figures.sum"))))
                .map(it -> header(it, "col"))
                .toArray(Component[]::new);
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableRow row(String words, Map<Progress, Integer> numbers, CoverageFilter filter) {
        var row = new NativeTableRow(header(words, "row"));
        Stream.of(Progress.values())
                .forEach(it -> row.add(cell(
                        numbers.getOrDefault(it, 0),
                        new CoverageFilter(filter.kind(), filter.area(), it),
                        words,
                        getTranslation("consultee.progress." + it))));
        row.add(cell(
                numbers.values().stream().mapToInt(it -> it).sum(),
                filter,
                words,
                getTranslation("consultee.figures.sum")));
        return row;
    }

    private NativeTableCell cell(int number, CoverageFilter filter, String row, String column) {
        if (number == 0) {
            return new NativeTableCell("–");
        }
        var link = new Anchor(address.narrowed(filter).at(screen), Integer.toString(number));
        link.setAriaLabel(getTranslation("consultee.figures.link", number, row, column));
        return new NativeTableCell(link);
    }

    private String words(String group) {
        return address.byArea() ? group : getTranslation("kind.plural." + group);
    }

    private CoverageFilter filter(String group) {
        return address.byArea()
                ? new CoverageFilter(null, group, null)
                : new CoverageFilter(OrganisationKind.valueOf(group), "", null);
    }
}
