package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.concordat.record.ListedCondition;
import org.concordat.record.ListedOrganisation;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Prose;

/** On what a published stance hangs: its conditions in their order, and what became of each. */
public class ConditionsToRead extends Composite<OrderedList> {

    /** To be read, and nothing else. */
    public ConditionsToRead(List<ListedCondition> conditions) {
        this(conditions, (condition, number) -> new Div());
    }

    /** @param actions what can be done with a condition of that number */
    ConditionsToRead(List<ListedCondition> conditions, BiFunction<ListedCondition, Integer, Component> actions) {
        getContent().addClassName("conditions");
        for (int i = 0; i < conditions.size(); i++) {
            getContent().add(item(conditions.get(i), i + 1, actions));
        }
    }

    private ListItem item(
            ListedCondition condition, int number, BiFunction<ListedCondition, Integer, Component> actions) {
        var place = new Span(Integer.toString(number));
        place.addClassName("number");
        var content = new Div(new Prose(condition.words()));
        content.addClassName("words");
        if (condition.satisfiedBy() != null) {
            content.add(said("response.conditions.satisfied"), new Prose(condition.satisfiedBy()));
        }
        if (condition.mark() != null && condition.markedOn() != null) {
            var chip = new Span(getTranslation("condition.mark." + condition.mark()));
            chip.addClassName("chip");
            content.add(new Paragraph(
                    chip,
                    new Span(" " + getTranslation("response.conditions.marked", Moments.date(condition.markedOn())))));
        }
        if (condition.claim() != null && condition.claimedOn() != null) {
            content.add(
                    said("response.conditions.claimed", Moments.date(condition.claimedOn())),
                    new Prose(condition.claim()));
        }
        if (!condition.adoptedBy().isEmpty()) {
            content.add(said("response.conditions.adopted", names(condition.adoptedBy())));
        }
        content.add(actions.apply(condition, number));
        var item = new ListItem(place, content);
        item.addClassName("condition");
        return item;
    }

    private Paragraph said(String key, Object... values) {
        var line = new Paragraph(getTranslation(key, values));
        line.addClassName("prov");
        return line;
    }

    private String names(List<ListedOrganisation> organisations) {
        return organisations.stream()
                .map(ListedOrganisation::name)
                .collect(Collectors.joining(getTranslation("uikit.list.separator")));
    }
}
