package org.concordat.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.uikit.Choice;
import org.concordat.uikit.KindChip;

/** Chooses organisations one after another, each found by words of its name; those that are chosen stand below. */
public class SeveralOrganisations extends Composite<Div> {

    private final Found search;
    private final UnorderedList list = new UnorderedList();
    private final Map<OrganisationId, Component> chosen = new LinkedHashMap<>();

    /** @param named finds organisations by words of their names */
    public SeveralOrganisations(String label, String hint, Function<String, List<OrganisationSummary>> named) {
        search = new Found(label, named);
        search.setHelperText(hint);
        search.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                choose(change.getValue());
                search.clear();
            }
        });
        list.addClassNames("lines", "organisations-chosen");
        list.getElement().setAttribute("aria-live", "polite");
        getContent().add(search, list);
    }

    /** In the order in which they were chosen. */
    public List<OrganisationId> chosen() {
        return List.copyOf(chosen.keySet());
    }

    public void focus() {
        search.focus();
    }

    /** Says at the field why this cannot be; answers that it cannot. */
    public boolean refuse(String why) {
        search.setErrorMessage(why);
        search.setInvalid(true);
        search.focus();
        return false;
    }

    /** Nothing happens where it is chosen already. */
    public void choose(OrganisationSummary organisation) {
        if (chosen.containsKey(organisation.id())) {
            return;
        }
        var remove = new Button(getTranslation("organisation.several.remove"), click -> drop(organisation.id()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("organisation.several.remove.named", organisation.name()));
        var line = new ListItem(new Span(organisation.name()), new KindChip(organisation.kind()), remove);
        chosen.put(organisation.id(), line);
        list.add(line);
    }

    private void drop(OrganisationId id) {
        var line = chosen.remove(id);
        if (line != null) {
            list.remove(line);
        }
        search.focus();
    }

    /** No more are found than can be looked through: more words find fewer. */
    private static final class Found extends Choice<OrganisationSummary> {

        private final Function<String, List<OrganisationSummary>> named;

        Found(String label, Function<String, List<OrganisationSummary>> named) {
            super(label);
            this.named = named;
            setItemLabelGenerator(OrganisationSummary::name);
            setItems(query -> {
                var found = named.apply(query.getFilter().orElse(""));
                return found.stream().skip(query.getOffset()).limit(query.getLimit());
            });
            setWidthFull();
        }

        @Override
        protected List<OrganisationSummary> offered(String typed) {
            return named.apply(typed);
        }
    }
}
