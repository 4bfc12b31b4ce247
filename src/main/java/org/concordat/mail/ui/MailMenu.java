package org.concordat.mail.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.concordat.kernel.Roles;
import org.concordat.mail.OutgoingMail;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the outgoing mail, with what could not be delivered. Only administrators have it. */
@Component
class MailMenu implements MenuEntries {

    private static final int ORDER = 85;

    private final AuthenticationContext authentication;
    private final OutgoingMail mail;

    MailMenu(AuthenticationContext authentication, OutgoingMail mail) {
        this.authentication = authentication;
        this.mail = mail;
    }

    @Override
    public List<MenuEntry> entries() {
        return authentication.hasRole(Roles.ADMINISTRATOR)
                ? List.of(new MenuEntry(ORDER, translate("mail.title"), MailNavigation.outgoing(), mail.failed()))
                : List.of();
    }
}
