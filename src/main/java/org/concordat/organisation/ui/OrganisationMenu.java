package org.concordat.organisation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Roles;
import org.concordat.organisation.AnsweringRequests;
import org.concordat.organisation.CurrentMember;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to our organisation, and for those who run the service to all of them. */
@Component
class OrganisationMenu implements MenuEntries {

    private static final int OURS = 55;
    private static final int INVITE = 65;
    private static final int REQUESTS = 70;
    private static final int ORGANISATIONS = 72;

    private final CurrentMember member;
    private final AuthenticationContext authentication;
    private final AnsweringRequests requests;

    OrganisationMenu(CurrentMember member, AuthenticationContext authentication, AnsweringRequests requests) {
        this.member = member;
        this.authentication = authentication;
        this.requests = requests;
    }

    @Override
    public List<MenuEntry> entries() {
        var lines = new ArrayList<MenuEntry>();
        if (member.find().isPresent()) {
            lines.add(new MenuEntry(OURS, translate("organisation.ours"), OrganisationNavigation.ours(), 0));
        }
        if (authentication.hasRole(Roles.CONSULTATION_OWNER) || authentication.hasRole(Roles.ADMINISTRATOR)) {
            lines.add(new MenuEntry(INVITE, translate("organisation.invite"), OrganisationNavigation.invite(), 0));
        }
        if (authentication.hasRole(Roles.ADMINISTRATOR)) {
            lines.add(new MenuEntry(
                    REQUESTS,
                    translate("organisation.requests"),
                    OrganisationNavigation.requests(),
                    requests.waiting()));
            lines.add(new MenuEntry(
                    ORGANISATIONS, translate("organisation.all"), OrganisationNavigation.organisations(), 0));
        }
        return lines;
    }
}
