package org.concordat.consultation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to the questions of the open consultations that somebody runs. */
@Component
class QuestionsMenu implements MenuEntries {

    private static final int QUESTIONS = 27;

    private final OwnedConsultations owned;

    QuestionsMenu(OwnedConsultations owned) {
        this.owned = owned;
    }

    @Override
    public List<MenuEntry> entries() {
        var open =
                owned.movable().stream().filter(it -> it.phase() == Phase.OPEN).toList();
        return open.stream()
                .map(it -> new MenuEntry(
                        QUESTIONS,
                        open.size() == 1
                                ? translate("consultation.questions")
                                : translate("consultation.questions.of", it.shortTitle()),
                        QuestionsView.of(it.slug()),
                        0))
                .toList();
    }
}
