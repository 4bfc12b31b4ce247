package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.kernel.Stance;
import org.concordat.response.PositionDraft;
import org.concordat.uikit.Differences;
import org.jspecify.annotations.Nullable;

/** How one draft of a position differs from another. */
class DraftDifference extends Composite<Div> {

    DraftDifference(PositionDraft older, PositionDraft newer) {
        var stance = new Paragraph(
                older.stance() == newer.stance()
                        ? words(newer.stance())
                        : getTranslation("response.difference.stance", words(older.stance()), words(newer.stance())));
        stance.addClassName("prov");
        getContent().add(stance, new Differences(older.reasons(), newer.reasons()));
    }

    private String words(@Nullable Stance stance) {
        return stance == null ? getTranslation("response.stance.none") : getTranslation("stance." + stance);
    }
}
