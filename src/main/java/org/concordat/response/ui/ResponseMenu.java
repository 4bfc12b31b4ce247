package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.concordat.consultation.ConsultationReading;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.response.AwaitedSignatures;
import org.concordat.uikit.MenuEntries;
import org.concordat.uikit.MenuEntry;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to our response, to what waits for a signature, and to our record. */
@Component
class ResponseMenu implements MenuEntries {

    private static final int OUR_RESPONSE = 10;
    private static final int TO_SIGN_OFF = 30;
    private static final int OUR_RECORD = 50;

    private final CurrentMember member;
    private final ConsultationReading consultations;
    private final AwaitedSignatures signOffs;

    ResponseMenu(CurrentMember member, ConsultationReading consultations, AwaitedSignatures signOffs) {
        this.member = member;
        this.consultations = consultations;
        this.signOffs = signOffs;
    }

    @Override
    public List<MenuEntry> entries() {
        return member.find().map(this::lines).orElse(List.of());
    }

    private List<MenuEntry> lines(Member member) {
        var lines = new ArrayList<MenuEntry>();
        lines.add(new MenuEntry(OUR_RESPONSE, translate("response.menu.room"), ourResponse(member), 0));
        if (member.may(Role.APPROVER)) {
            lines.add(new MenuEntry(
                    TO_SIGN_OFF, translate("response.menu.signOff"), ResponseNavigation.signOffs(), signOffs.count()));
        }
        lines.add(new MenuEntry(OUR_RECORD, translate("response.menu.record"), ResponseNavigation.record(), 0));
        return lines;
    }

    private String ourResponse(Member member) {
        var open = consultations.open(member.organisation());
        return open.size() == 1 ? ResponseNavigation.room(open.getFirst().slug()) : ResponseNavigation.responses();
    }
}
