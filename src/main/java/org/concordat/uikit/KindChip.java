package org.concordat.uikit;

import com.vaadin.flow.component.html.Span;
import org.concordat.kernel.OrganisationKind;

/** Names the kind of an organisation, with the shape that the kind has on both faces. */
public class KindChip extends Span {

    /** The chip of one kind. */
    public KindChip(OrganisationKind kind) {
        addClassNames("chip", "kind", shape(kind));
        setText(getTranslation("kind." + kind));
    }

    private static String shape(OrganisationKind kind) {
        return switch (kind) {
            case COUNCIL -> "council";
            case GP_GROUP -> "gp";
            case CARE_DIRECTORS -> "care";
            case PRIMARY_CARE_TRUST -> "pct";
            case PATIENTS_GROUP -> "patients";
            case VOLUNTARY_ORGANISATION -> "voluntary";
            case PROFESSIONAL_BODY -> "professional";
            case REPRESENTATIVE_BODY -> "representative";
            case THINK_TANK -> "think-tank";
            case SCRUTINY_COMMITTEE -> "scrutiny";
            case GOVERNMENT_DEPARTMENT -> "department";
            case ARMS_LENGTH_BODY -> "arms-length";
            case OTHER -> "other";
        };
    }
}
