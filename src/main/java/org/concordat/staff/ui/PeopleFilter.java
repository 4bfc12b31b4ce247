package org.concordat.staff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.concordat.account.ServiceRole;
import org.concordat.staff.PeopleQuery;
import org.concordat.uikit.WrittenLine;

/** Asks which people to list. */
class PeopleFilter extends Composite<Div> {

    private static final int LONGEST = 254;

    final WrittenLine text = new WrittenLine(getTranslation("staff.filter.text"));
    final Select<ServiceRole> role = new Select<>();
    final Checkbox disabled = new Checkbox(getTranslation("staff.filter.disabled"));
    final Button find = new Button(getTranslation("staff.filter.find"));

    PeopleFilter(Consumer<PeopleQuery> look) {
        text.setMaxLength(LONGEST);
        text.setClearButtonVisible(true);
        text.addKeyDownListener(Key.ENTER, press -> look.accept(query()));
        role.setLabel(getTranslation("staff.filter.role"));
        role.setItems(ServiceRole.values());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("staff.filter.anyRole"));
        role.setItemLabelGenerator(it -> getTranslation(it == null ? "staff.filter.anyRole" : "role." + it));
        find.addThemeVariants(ButtonVariant.PRIMARY);
        find.addClickListener(click -> look.accept(query()));
        getContent().addClassName("people-filter");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(text, role, disabled, find);
    }

    void show(PeopleQuery query) {
        text.setValue(query.text());
        role.setValue(query.role());
        disabled.setValue(query.disabledOnly());
    }

    private PeopleQuery query() {
        return new PeopleQuery(text.getValue().strip(), role.getValue(), disabled.getValue());
    }
}
