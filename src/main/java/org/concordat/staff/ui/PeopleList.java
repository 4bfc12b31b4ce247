package org.concordat.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.ConsultationId;
import org.concordat.staff.PersonFile;

/** People by name, each with what the service lets them do. */
class PeopleList extends Composite<UnorderedList> {

    private final Map<ConsultationId, String> consultations;

    PeopleList(List<PersonFile> people, Map<ConsultationId, String> consultations) {
        this.consultations = Map.copyOf(consultations);
        getContent().addClassNames("card", "lines", "people");
        people.forEach(it -> getContent().add(item(it)));
    }

    private ListItem item(PersonFile person) {
        var name = new Anchor(PeopleNavigation.person(person.id()), person.name());
        name.addClassName("strong");
        var email = new Span(person.email());
        email.addClassName("prov");
        var who = new Div(name, email);
        if (!person.organisations().isEmpty()) {
            var organisations = new Span(String.join(", ", person.organisations()));
            organisations.addClassName("prov");
            who.add(organisations);
        }
        return new ListItem(who, marks(person));
    }

    private Component marks(PersonFile person) {
        var marks = new Div();
        marks.addClassName("badges");
        if (person.disabledAt() != null) {
            marks.add(chip(getTranslation("staff.disabled")));
        }
        person.roles().forEach(it -> marks.add(chip(RoleWords.of(it, consultations))));
        return marks;
    }

    private static Span chip(String words) {
        var chip = new Span(words);
        chip.addClassName("chip");
        return chip;
    }
}
