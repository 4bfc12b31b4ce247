package org.concordat.membership.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to what was done in the organisation's name. Its administrators have it. */
@Component
class OurTrailMenu implements MenuEntries {

    private static final int ORDER = 58;

    private final CurrentMember current;

    OurTrailMenu(CurrentMember current) {
        this.current = current;
    }

    @Override
    public List<MenuEntry> entries() {
        return current.find()
                .filter(it -> it.may(Role.ORGANISATION_ADMINISTRATOR))
                .map(it -> List.of(new MenuEntry(ORDER, translate("membership.trail"), TrailNavigation.OUR_TRAIL, 0)))
                .orElse(List.of());
    }
}
