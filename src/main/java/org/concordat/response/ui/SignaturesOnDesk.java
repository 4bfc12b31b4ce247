package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.response.AwaitedSignatures;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.springframework.stereotype.Component;

/** Lays on an approver's desk what waits for a signature. */
@Component
class SignaturesOnDesk implements DeskSection {

    private static final int ORDER = 0;

    private final CurrentMember member;
    private final AwaitedSignatures signOffs;

    SignaturesOnDesk(CurrentMember member, AwaitedSignatures signOffs) {
        this.member = member;
        this.signOffs = signOffs;
    }

    @Override
    public Optional<DeskPart> part() {
        if (member.find().filter(it -> it.may(Role.APPROVER)).isEmpty()) {
            return Optional.empty();
        }
        var waiting = signOffs.waiting();
        var cards = new Div();
        waiting.forEach(it -> cards.add(new WaitingCard(it)));
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DeskPart(Place.FIRST, ORDER, translate("response.desk.signatures", waiting.size()), cards));
    }
}
