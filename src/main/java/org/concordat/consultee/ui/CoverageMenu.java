package org.concordat.consultee.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to who is asked by the consultations that somebody runs. */
@Component
class CoverageMenu implements MenuEntries {

    private static final int ASKED = 27;

    private final OwnedConsultations owned;

    CoverageMenu(OwnedConsultations owned) {
        this.owned = owned;
    }

    @Override
    public List<MenuEntry> entries() {
        var running = owned.movable();
        return running.stream()
                .map(it -> new MenuEntry(
                        ASKED,
                        running.size() == 1
                                ? translate("consultee.list")
                                : translate("consultee.list.of", it.shortTitle()),
                        CoverageAddress.board(it.slug()),
                        0))
                .toList();
    }
}
