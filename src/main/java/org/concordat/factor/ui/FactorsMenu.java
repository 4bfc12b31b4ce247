package org.concordat.factor.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to how one signs in. */
@Component
class FactorsMenu implements MenuEntries {

    private static final int ORDER = 910;

    private final CurrentPerson current;

    FactorsMenu(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public List<MenuEntry> entries() {
        return current.find().isPresent()
                ? List.of(new MenuEntry(ORDER, translate("factor.menu"), FactorsNavigation.FACTORS, 0))
                : List.of();
    }
}
