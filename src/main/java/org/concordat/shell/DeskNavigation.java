package org.concordat.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the desk. Everybody has it. */
@Component
class DeskNavigation implements MenuEntries {

    private static final int ORDER = 0;

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(ORDER, I18NProvider.translate("shell.desk"), "", 0));
    }
}
