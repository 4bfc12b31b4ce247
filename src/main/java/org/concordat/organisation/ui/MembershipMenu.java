package org.concordat.organisation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.organisation.CurrentMember;
import org.concordat.organisation.Role;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu for those who run an organisation. */
@Component
class MembershipMenu implements MenuEntries {

    private static final int MEMBERS = 60;
    private static final int SIGN_OFF = 61;

    private final CurrentMember member;

    MembershipMenu(CurrentMember member) {
        this.member = member;
    }

    @Override
    public List<MenuEntry> entries() {
        return member.find()
                        .filter(it -> it.may(Role.ORGANISATION_ADMINISTRATOR))
                        .isPresent()
                ? List.of(
                        new MenuEntry(MEMBERS, translate("membership.members"), MembershipNavigation.members(), 0),
                        new MenuEntry(SIGN_OFF, translate("membership.chain"), MembershipNavigation.signOffSteps(), 0))
                : List.of();
    }
}
