package org.concordat.membership.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.organisation.ui.OrganisationNavigation;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead members to their organisation, and those who run it to its members. */
@Component
class MembershipMenu implements MenuEntries {

    private static final int OURS = 55;
    private static final int MEMBERS = 60;

    private final CurrentMember member;

    MembershipMenu(CurrentMember member) {
        this.member = member;
    }

    @Override
    public List<MenuEntry> entries() {
        var lines = new ArrayList<MenuEntry>();
        member.find().ifPresent(it -> {
            lines.add(new MenuEntry(OURS, translate("organisation.ours"), OrganisationNavigation.ours(), 0));
            if (it.may(Role.ORGANISATION_ADMINISTRATOR)) {
                lines.add(new MenuEntry(MEMBERS, translate("membership.members"), MembershipNavigation.members(), 0));
            }
        });
        return lines;
    }
}
