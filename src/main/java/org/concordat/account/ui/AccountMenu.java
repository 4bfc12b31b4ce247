package org.concordat.account.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to one's own account. Everybody has it. */
@Component
class AccountMenu implements MenuEntries {

    private static final int ORDER = 900;

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(ORDER, I18NProvider.translate("account.title"), AccountNavigation.ACCOUNT, 0));
    }
}
