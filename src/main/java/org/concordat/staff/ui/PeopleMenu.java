package org.concordat.staff.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.concordat.kernel.Roles;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the people of the portal. Only administrators have it. */
@Component
class PeopleMenu implements MenuEntries {

    private static final int ORDER = 80;

    private final AuthenticationContext authentication;

    PeopleMenu(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public List<MenuEntry> entries() {
        return authentication.hasRole(Roles.ADMINISTRATOR)
                ? List.of(new MenuEntry(ORDER, translate("staff.title"), PeopleNavigation.PEOPLE, 0))
                : List.of();
    }
}
