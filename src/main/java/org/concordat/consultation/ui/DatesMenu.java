package org.concordat.consultation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to the dates of the consultations that somebody runs. */
@Component
class DatesMenu implements MenuEntries {

    private static final int DATES = 28;

    private final OwnedConsultations owned;

    DatesMenu(OwnedConsultations owned) {
        this.owned = owned;
    }

    @Override
    public List<MenuEntry> entries() {
        var movable = owned.movable();
        return movable.stream()
                .map(it -> new MenuEntry(
                        DATES,
                        movable.size() == 1
                                ? translate("consultation.dates")
                                : translate("consultation.dates.of", it.shortTitle()),
                        DatesView.of(it.slug()),
                        0))
                .toList();
    }
}
