package org.concordat.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.membership.CurrentMember;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to what others have published, and to what they say about us. */
@Component
class DiscussionMenu implements MenuEntries {

    private static final int READ = 20;
    private static final int SETTINGS = 30;
    private static final int COMMENTS = 40;

    private final CurrentMember member;
    private final ConsultationReading consultations;
    private final OwnedConsultations owned;

    DiscussionMenu(CurrentMember member, ConsultationReading consultations, OwnedConsultations owned) {
        this.member = member;
        this.consultations = consultations;
        this.owned = owned;
    }

    @Override
    public List<MenuEntry> entries() {
        var lines = new ArrayList<MenuEntry>();
        var open = consultations.open();
        open.stream()
                .filter(it -> owned.runs(it.id()))
                .forEach(it -> lines.add(new MenuEntry(
                        SETTINGS,
                        open.size() == 1
                                ? translate("discussion.settings")
                                : translate("discussion.settings.of", it.shortTitle()),
                        DiscussionNavigation.settings(it.slug()),
                        0)));
        if (member.find().isEmpty()) {
            return lines;
        }
        open.forEach(it -> lines.add(new MenuEntry(
                READ,
                open.size() == 1
                        ? translate("discussion.menu.read")
                        : translate("discussion.menu.read.of", it.shortTitle()),
                DiscussionNavigation.discussion(it.slug()),
                0)));
        lines.add(new MenuEntry(COMMENTS, translate("discussion.menu.comments"), DiscussionNavigation.comments(), 0));
        return lines;
    }
}
