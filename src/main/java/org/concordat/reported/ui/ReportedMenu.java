package org.concordat.reported.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.reported.ReportedPositions;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to what the press reported on the consultations that somebody runs or moderates. */
@Component
class ReportedMenu implements MenuEntries {

    private static final int REPORTED = 62;

    private final ReportedPositions reported;

    ReportedMenu(ReportedPositions reported) {
        this.reported = reported;
    }

    @Override
    public List<MenuEntry> entries() {
        var mine = reported.consultations();
        return mine.stream()
                .map(it -> new MenuEntry(
                        REPORTED,
                        mine.size() == 1 ? translate("reported.list") : translate("reported.list.of", it.shortTitle()),
                        ReportedView.of(it.slug()),
                        0))
                .toList();
    }
}
