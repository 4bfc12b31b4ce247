package org.concordat.uikit;

import com.vaadin.flow.component.html.Span;
import org.concordat.kernel.OrganisationKind;

/** Names the kind of an organisation, with the shape that the kind has on both faces. */
public class KindChip extends Span {

    /** The chip of one kind. */
    public KindChip(OrganisationKind kind) {
        addClassNames("chip", "kind", kind.shape());
        setText(getTranslation("kind." + kind));
    }
}
