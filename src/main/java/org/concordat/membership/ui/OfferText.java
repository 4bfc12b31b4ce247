package org.concordat.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.membership.InvitationOffer;

/** What an invitation offers, in words. */
class OfferText extends Composite<Div> {

    OfferText(InvitationOffer offer) {
        var roles = RoleWords.list(offer.roles());
        getContent()
                .add(new Paragraph(
                        offer.post().isEmpty()
                                ? getTranslation("membership.invitation.offer", offer.organisation(), roles)
                                : getTranslation(
                                        "membership.invitation.offer.post",
                                        offer.organisation(),
                                        offer.post(),
                                        roles)));
    }
}
