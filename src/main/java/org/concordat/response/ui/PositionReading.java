package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.concordat.response.PositionInRoom;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Prose;
import org.concordat.uikit.StanceBadge;

/** Our position on one question where it cannot be written on. */
class PositionReading extends Composite<Div> {

    PositionReading(PositionInRoom position) {
        getContent().addClassName("position-reading");
        var stance = position.stance();
        if (stance != null) {
            getContent().add(new StanceBadge(stance));
        }
        if (!position.reasons().isBlank()) {
            getContent().add(new Prose(position.reasons()));
        } else if (stance == null) {
            getContent().add(new EmptyState(getTranslation("response.position.none")));
        }
    }
}
