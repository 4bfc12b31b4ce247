package org.concordat.discussion.ui;

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

/** Chooses whom a comment addresses, one after another, each found by words of its name. */
class Mentions extends Composite<Div> {

    private final Found search;
    private final UnorderedList list = new UnorderedList();
    private final Map<OrganisationId, Component> chosen = new LinkedHashMap<>();

    Mentions(Function<String, List<OrganisationSummary>> named) {
        search = new Found(named);
        search.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                choose(change.getValue());
                search.clear();
            }
        });
        list.addClassName("lines");
        list.getElement().setAttribute("aria-live", "polite");
        getContent().add(search, list);
    }

    List<OrganisationId> chosen() {
        return List.copyOf(chosen.keySet());
    }

    void refuse(String why) {
        search.setErrorMessage(why);
        search.setInvalid(true);
        search.focus();
    }

    void choose(OrganisationSummary organisation) {
        if (chosen.containsKey(organisation.id())) {
            return;
        }
        var remove = new Button(getTranslation("discussion.form.mentions.remove"), click -> drop(organisation.id()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("discussion.form.mentions.remove.named", organisation.name()));
        var line = new ListItem(new Span(organisation.name()), remove);
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

        Found(Function<String, List<OrganisationSummary>> named) {
            super("");
            this.named = named;
            setLabel(getTranslation("discussion.form.mentions"));
            setHelperText(getTranslation("discussion.form.mentions.hint"));
            setItemLabelGenerator(OrganisationSummary::name);
            setItems(query -> named.apply(query.getFilter().orElse("")).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit()));
            setWidthFull();
        }

        @Override
        protected List<OrganisationSummary> offered(String typed) {
            return named.apply(typed);
        }
    }
}
