package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.membership.CurrentMember;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to the conditions that were published: for members, and for those who run it. */
@Component
class ConditionsMenu implements MenuEntries {

    private static final int CONDITIONS = 25;

    private final CurrentMember member;
    private final ConsultationReading consultations;
    private final OwnedConsultations owned;

    ConditionsMenu(CurrentMember member, ConsultationReading consultations, OwnedConsultations owned) {
        this.member = member;
        this.consultations = consultations;
        this.owned = owned;
    }

    @Override
    public List<MenuEntry> entries() {
        boolean acts = member.find().isPresent();
        var open = consultations.open().stream()
                .filter(it -> acts || owned.runs(it.id()))
                .toList();
        return open.stream().map(it -> entry(it, open.size() == 1)).toList();
    }

    private static MenuEntry entry(ConsultationSummary consultation, boolean alone) {
        return new MenuEntry(
                CONDITIONS,
                alone
                        ? translate("response.menu.conditions")
                        : translate("response.menu.conditions.of", consultation.shortTitle()),
                ResponseNavigation.conditions(consultation.slug()),
                0);
    }
}
