package org.concordat.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.concordat.audit.AuditFilter;
import org.concordat.audit.AuditScope;
import org.concordat.uikit.Choice;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;

/** Narrows the trail down. Knows no service. */
class TrailFilter extends Composite<Div> {

    private final WrittenLine who = new WrittenLine(getTranslation("audit.filter.who"));
    private final Select<AuditScope> scope = new Select<>();
    private final Choice<String> act = new Choice<>(getTranslation("audit.filter.act"));
    private final WrittenLine organisation = new WrittenLine(getTranslation("audit.filter.organisation"));
    private final WrittenLine thing = new WrittenLine(getTranslation("audit.filter.thing"));
    private final WrittenDate from = new WrittenDate(getTranslation("audit.filter.from"));
    private final WrittenDate to = new WrittenDate(getTranslation("audit.filter.to"));
    private final Fields fields = new Fields().add(act).add(from).add(to);
    private final Consumer<AuditFilter> show;

    TrailFilter(List<String> acts, boolean ofAllOrganisations, Consumer<AuditFilter> show) {
        this.show = show;
        scope.setLabel(getTranslation("audit.filter.scope"));
        scope.setItemLabelGenerator(it -> getTranslation("audit.filter.scope." + it));
        scope.setItems(AuditScope.values());
        act.setPlaceholder(getTranslation("audit.filter.act.any"));
        act.setClearButtonVisible(true);
        act.setItemLabelGenerator(TrailWords::act);
        act.setItems(acts.stream().sorted(Comparator.comparing(TrailWords::act)).toList());
        organisation.setVisible(ofAllOrganisations);
        var apply = new Button(getTranslation("audit.filter.apply"), click -> apply());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addClickShortcut(Key.ENTER).listenOn(this);
        var actions = new Div(apply, new Button(getTranslation("audit.filter.clear"), click -> clear()));
        actions.addClassName("actions");
        getContent().addClassNames("card", "trail-filter");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", getTranslation("audit.filter"));
        getContent().add(scope, who, act, organisation, thing, from, to, actions);
    }

    void show(AuditFilter filter) {
        scope.setValue(filter.scope());
        who.setValue(filter.who());
        act.setValue(filter.act().isBlank() ? null : filter.act());
        organisation.setValue(filter.organisation());
        thing.setValue(filter.thing());
        from.setValue(filter.from());
        to.setValue(filter.to());
    }

    private void apply() {
        if (!fields.areFit()) {
            return;
        }
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first != null && last != null && last.isBefore(first)) {
            fields.refuse(to, getTranslation("audit.filter.to.early"));
            return;
        }
        show.accept(new AuditFilter(
                who.getValue(),
                Objects.requireNonNullElse(act.getValue(), ""),
                organisation.getValue(),
                thing.getValue(),
                first,
                last,
                scope.getValue()));
    }

    private void clear() {
        show(AuditFilter.DECISIONS);
        apply();
    }
}
