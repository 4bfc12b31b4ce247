package org.concordat.uikit;

import com.vaadin.flow.component.html.Span;
import org.concordat.kernel.Stance;

/** Shows where an organisation stands: always the word, with a colour and a pattern that only repeat it. */
public class StanceBadge extends Span {

    /** A badge that reads as a sentence about somebody: <em>Supports with conditions</em>. */
    public StanceBadge(Stance stance) {
        addClassNames("stance", stance.mark());
        setText(getTranslation("stance.verb." + stance));
    }
}
