package org.concordat.outcome.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to the answers of the consultations that somebody runs and that have closed. */
@Component
class OutcomeMenu implements MenuEntries {

    private static final int OUTCOME = 29;

    private final OwnedConsultations owned;

    OutcomeMenu(OwnedConsultations owned) {
        this.owned = owned;
    }

    @Override
    public List<MenuEntry> entries() {
        var closed = owned.closed();
        return closed.stream()
                .map(it -> new MenuEntry(
                        OUTCOME,
                        closed.size() == 1
                                ? translate("outcome.screen")
                                : translate("outcome.screen.of", it.shortTitle()),
                        OutcomeView.of(it.slug()),
                        0))
                .toList();
    }
}
