package org.concordat.signoff.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of the menu that leads those who run an organisation to its sign-off. */
@Component
class SignOffMenu implements MenuEntries {

    private static final int ORDER = 61;

    private final CurrentMember member;

    SignOffMenu(CurrentMember member) {
        this.member = member;
    }

    @Override
    public List<MenuEntry> entries() {
        return member.find()
                .filter(it -> it.may(Role.ORGANISATION_ADMINISTRATOR))
                .map(it ->
                        List.of(new MenuEntry(ORDER, translate("signoff.chain"), SignOffNavigation.signOffSteps(), 0)))
                .orElse(List.of());
    }
}
