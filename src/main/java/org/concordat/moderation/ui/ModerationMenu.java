package org.concordat.moderation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.concordat.kernel.Roles;
import org.concordat.moderation.ModerationQueue;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the moderation queue. Only moderators have it. */
@Component
class ModerationMenu implements MenuEntries {

    private static final int ORDER = 60;

    private final AuthenticationContext authentication;
    private final ModerationQueue queue;

    ModerationMenu(AuthenticationContext authentication, ModerationQueue queue) {
        this.authentication = authentication;
        this.queue = queue;
    }

    @Override
    public List<MenuEntry> entries() {
        return authentication.hasRole(Roles.MODERATOR)
                ? List.of(new MenuEntry(
                        ORDER, translate("moderation.queue"), ModerationNavigation.queue(), queue.count()))
                : List.of();
    }
}
