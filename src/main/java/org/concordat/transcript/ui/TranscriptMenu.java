package org.concordat.transcript.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to what was sent in to the consultations that somebody runs. */
@Component
class TranscriptMenu implements MenuEntries {

    private static final int SENT_IN = 29;

    private final OwnedConsultations owned;

    TranscriptMenu(OwnedConsultations owned) {
        this.owned = owned;
    }

    @Override
    public List<MenuEntry> entries() {
        var running =
                owned.movable().stream().filter(TranscriptMenu::takesLetters).toList();
        return running.stream()
                .map(it -> new MenuEntry(
                        SENT_IN,
                        running.size() == 1
                                ? translate("transcript.list")
                                : translate("transcript.list.of", it.shortTitle()),
                        TranscriptAddress.all(it.slug()),
                        0))
                .toList();
    }

    private static boolean takesLetters(ConsultationSummary it) {
        return it.phase() == Phase.OPEN || it.phase() == Phase.CLOSED;
    }
}
