package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.Target;
import org.concordat.response.PositionInRoom;
import org.concordat.uikit.EmptyState;

/** Our position on one target where it cannot be written on. */
class PositionReading extends Composite<Div> {

    PositionReading(PositionInRoom position, AtHand atHand) {
        getContent().addClassName("position-reading");
        if (position.begun()) {
            var paragraph = atHand.target() instanceof Target.Paragraph
                    ? atHand.about().stream()
                            .findFirst()
                            .map(ParagraphText::text)
                            .orElse(null)
                    : null;
            getContent().add(new DraftWords(position.draft(), paragraph));
        } else {
            getContent().add(new EmptyState(getTranslation("response.position.none")));
        }
    }
}
