package org.concordat.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.concordat.consultation.ConsultationReading;
import org.concordat.membership.CurrentMember;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to what others have published, and to what they say about us. */
@Component
class DiscussionMenu implements MenuEntries {

    private static final int READ = 20;
    private static final int COMMENTS = 40;

    private final CurrentMember member;
    private final ConsultationReading consultations;

    DiscussionMenu(CurrentMember member, ConsultationReading consultations) {
        this.member = member;
        this.consultations = consultations;
    }

    @Override
    public List<MenuEntry> entries() {
        if (member.find().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<MenuEntry>();
        var open = consultations.open();
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
