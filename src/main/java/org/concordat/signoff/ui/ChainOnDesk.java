package org.concordat.signoff.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Optional;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.signoff.SignOffChains;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.StepCard;
import org.springframework.stereotype.Component;

/** Tells whoever runs an organisation that it has not said yet who signs for it, or that nobody can any more. */
@Component
class ChainOnDesk implements DeskSection {

    private static final int ORDER = 2;

    private final CurrentMember member;
    private final SignOffChains chains;

    ChainOnDesk(CurrentMember member, SignOffChains chains) {
        this.member = member;
        this.chains = chains;
    }

    @Override
    public Optional<DeskPart> part() {
        var us = member.find()
                .filter(it -> it.may(Role.ORGANISATION_ADMINISTRATOR))
                .map(it -> it.organisation());
        if (us.isEmpty()) {
            return Optional.empty();
        }
        return switch (chains.standing(us.get())) {
            case READY -> Optional.empty();
            case MISSING -> Optional.of(card("missing"));
            case STUCK -> Optional.of(card("stuck"));
        };
    }

    private static DeskPart card(String which) {
        var card = new StepCard(
                translate("signoff.desk.chain"),
                translate("signoff.desk.chain." + which),
                SignOffNavigation.signOffSteps(),
                translate("signoff.desk.chain.set"));
        return new DeskPart(Place.FIRST, ORDER, translate("signoff.desk.chain.headline"), card);
    }
}
