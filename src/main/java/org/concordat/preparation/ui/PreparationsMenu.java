package org.concordat.preparation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.concordat.kernel.Roles;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of an owner's menu that leads to what they prepare. */
@Component
class PreparationsMenu implements MenuEntries {

    private static final int BEFORE_DATES = 27;

    private final AuthenticationContext authentication;

    PreparationsMenu(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public List<MenuEntry> entries() {
        return authentication.hasRole(Roles.CONSULTATION_OWNER)
                ? List.of(new MenuEntry(BEFORE_DATES, translate("preparation.list"), PreparationNavigation.LIST, 0))
                : List.of();
    }
}
