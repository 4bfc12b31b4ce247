package org.concordat.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.concordat.kernel.Roles;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the audit trail. Only administrators have it. */
@Component
class AuditMenu implements MenuEntries {

    private static final int ORDER = 90;

    private final AuthenticationContext authentication;

    AuditMenu(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public List<MenuEntry> entries() {
        return authentication.hasRole(Roles.ADMINISTRATOR)
                ? List.of(new MenuEntry(ORDER, translate("audit.title"), AuditNavigation.trail(), 0))
                : List.of();
    }
}
