package org.concordat.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.concordat.admission.RequestReading;
import org.concordat.kernel.Roles;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu for those who invite organisations to ask, and for those who answer who asked. */
@Component
class AdmissionMenu implements MenuEntries {

    private static final int INVITE = 65;
    private static final int REQUESTS = 70;

    private final AuthenticationContext authentication;
    private final RequestReading requests;

    AdmissionMenu(AuthenticationContext authentication, RequestReading requests) {
        this.authentication = authentication;
        this.requests = requests;
    }

    @Override
    public List<MenuEntry> entries() {
        var lines = new ArrayList<MenuEntry>();
        if (authentication.hasRole(Roles.CONSULTATION_OWNER) || authentication.hasRole(Roles.ADMINISTRATOR)) {
            lines.add(new MenuEntry(INVITE, translate("admission.invite"), AdmissionNavigation.invite(), 0));
        }
        if (authentication.hasRole(Roles.ADMINISTRATOR)) {
            lines.add(new MenuEntry(
                    REQUESTS, translate("admission.requests"), AdmissionNavigation.requests(), requests.waiting()));
        }
        return lines;
    }
}
