package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.response.AwaitedSignatures;
import org.concordat.response.FallenSignature;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.springframework.stereotype.Component;

/** Lays on an approver's desk what waits for a signature, and which of their signatures fell. */
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
        var fallen = signOffs.fallen();
        var cards = new Div();
        waiting.forEach(it -> cards.add(new WaitingCard(it)));
        fallen.forEach(it -> cards.add(card(it)));
        var headline = waiting.isEmpty()
                ? translate("response.desk.fallen", fallen.size())
                : translate("response.desk.signatures", waiting.size());
        return waiting.isEmpty() && fallen.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeskPart(Place.FIRST, ORDER, headline, cards));
    }

    private static Panel card(FallenSignature fallen) {
        var what = new Paragraph(
                translate("response.fallen." + fallen.what(), fallen.by(), Moments.dateAndTime(fallen.fellAt())));
        var signed = new Paragraph(
                translate("response.fallen.signed", fallen.office(), Moments.dateAndTime(fallen.signedAt())));
        signed.addClassName("prov");
        var card = new Panel(translate("response.fallen", fallen.consultation()), what, signed);
        card.addClassNames("do", "urgent");
        return card;
    }
}
