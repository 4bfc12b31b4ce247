package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.Optional;
import org.concordat.kernel.ConsultationClock;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.response.AwaitedSignatures;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.Moments;
import org.concordat.uikit.StepCard;
import org.springframework.stereotype.Component;

/** Tells drafters and approvers for some weeks of a signed response that the close has overtaken. */
@Component
class OvertakenOnDesk implements DeskSection {

    private static final int ORDER = 2;

    private static final Duration TOLD_FOR = Duration.ofDays(28);

    private final CurrentMember member;
    private final AwaitedSignatures signOffs;
    private final ConsultationClock clock;

    OvertakenOnDesk(CurrentMember member, AwaitedSignatures signOffs, ConsultationClock clock) {
        this.member = member;
        this.signOffs = signOffs;
        this.clock = clock;
    }

    @Override
    public Optional<DeskPart> part() {
        if (member.find()
                .filter(it -> it.may(Role.DRAFTER) || it.may(Role.APPROVER))
                .isEmpty()) {
            return Optional.empty();
        }
        var since = clock.instant().minus(TOLD_FOR);
        var overtaken = signOffs.overtaken().stream()
                .filter(it -> it.at().isAfter(since))
                .toList();
        if (overtaken.isEmpty()) {
            return Optional.empty();
        }
        var cards = new Div();
        overtaken.forEach(it -> cards.add(new StepCard(
                translate("response.desk.overtaken", it.consultation().shortTitle()),
                translate("response.overtaken.close", Moments.dateAndTime(it.at())),
                new RoomAddress(it.consultation().slug(), it.joint()).room(),
                translate("response.desk.overtaken.open"))));
        return Optional.of(new DeskPart(
                Place.FIRST, ORDER, translate("response.desk.overtaken.headline", overtaken.size()), cards));
    }
}
