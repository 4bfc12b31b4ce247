package org.concordat.membership.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Optional;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.GivenRoles;
import org.concordat.membership.Role;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.StepCard;
import org.springframework.stereotype.Component;

/** Tells whoever runs an organisation that nobody can draft or sign for it yet. */
@Component
class RolesOnDesk implements DeskSection {

    private static final int ORDER = 1;

    private final CurrentMember member;
    private final GivenRoles roles;

    RolesOnDesk(CurrentMember member, GivenRoles roles) {
        this.member = member;
        this.roles = roles;
    }

    @Override
    public Optional<DeskPart> part() {
        if (member.find().filter(it -> it.may(Role.ORGANISATION_ADMINISTRATOR)).isEmpty()) {
            return Optional.empty();
        }
        var missing = roles.missing();
        boolean drafter = missing.contains(Role.DRAFTER);
        boolean approver = missing.contains(Role.APPROVER);
        if (!drafter && !approver) {
            return Optional.empty();
        }
        var who = drafter && approver ? "both" : drafter ? "drafter" : "approver";
        var card = new StepCard(
                translate("membership.desk.roles"),
                translate("membership.desk.roles." + who),
                MembershipNavigation.members(),
                translate("membership.desk.roles.give"));
        return Optional.of(new DeskPart(Place.FIRST, ORDER, translate("membership.desk.roles.headline"), card));
    }
}
