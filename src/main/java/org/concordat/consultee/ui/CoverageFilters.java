package org.concordat.consultee.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.consultee.CoverageFilter;
import org.concordat.consultee.Progress;
import org.concordat.kernel.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** Narrows the list of those who are asked. Each choice leads to an address of its own. */
class CoverageFilters extends Composite<Div> {

    private final Select<OrganisationKind> kind;
    private final Select<String> area;
    private final Select<Progress> progress;

    CoverageFilters(CoverageFilter filter, List<String> areas, Consumer<CoverageFilter> narrowed) {
        Runnable tell = () -> narrowed.accept(new CoverageFilter(
                kind().getValue(),
                Objects.requireNonNullElse(area().getValue(), ""),
                progress().getValue()));
        kind = select("kind", List.of(OrganisationKind.values()), filter.kind(), it -> "kind." + it, tell);
        progress = select(
                "progress", List.of(Progress.values()), filter.progress(), it -> "consultee.progress." + it, tell);
        var known = filter.area().isEmpty() || areas.contains(filter.area())
                ? areas
                : Stream.concat(areas.stream(), Stream.of(filter.area())).toList();
        area = select("area", known, filter.area().isEmpty() ? null : filter.area(), null, tell);
        area.setVisible(!known.isEmpty());
        getContent().addClassName("coverage-filters");
        getContent().add(kind, area, progress);
    }

    private Select<OrganisationKind> kind() {
        return kind;
    }

    private Select<String> area() {
        return area;
    }

    private Select<Progress> progress() {
        return progress;
    }

    private <T> Select<T> select(
            String what,
            List<T> choices,
            @Nullable T chosen,
            java.util.function.@Nullable Function<T, String> key,
            Runnable tell) {
        var select = new Select<T>();
        var all = getTranslation("consultee.filter." + what + ".all");
        select.setLabel(getTranslation("consultee.filter." + what));
        select.setItems(choices);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(
                it -> it == null ? all : key == null ? it.toString() : getTranslation(key.apply(it)));
        select.setValue(chosen);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell.run();
            }
        });
        return select;
    }
}
