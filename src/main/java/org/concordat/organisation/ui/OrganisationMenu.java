package org.concordat.organisation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.concordat.kernel.Roles;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of the menu that leads those who run the service to all organisations. */
@Component
class OrganisationMenu implements MenuEntries {

    private static final int ORDER = 72;

    private final AuthenticationContext authentication;

    OrganisationMenu(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public List<MenuEntry> entries() {
        return authentication.hasRole(Roles.ADMINISTRATOR)
                ? List.of(
                        new MenuEntry(ORDER, translate("organisation.all"), OrganisationNavigation.organisations(), 0))
                : List.of();
    }
}
