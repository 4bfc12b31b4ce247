package org.concordat.kernel;

/** What sort of body answers. Each kind has a shape of its own beside its name. */
public enum OrganisationKind {
    COUNCIL("council"),
    GP_GROUP("gp"),
    /** A director of adult social services, or a body of such directors. */
    CARE_DIRECTORS("care"),
    PRIMARY_CARE_TRUST("pct"),
    PATIENTS_GROUP("patients"),
    VOLUNTARY_ORGANISATION("voluntary"),
    PROFESSIONAL_BODY("professional"),
    REPRESENTATIVE_BODY("representative"),
    THINK_TANK("think-tank"),
    SCRUTINY_COMMITTEE("scrutiny"),
    GOVERNMENT_DEPARTMENT("department"),
    ARMS_LENGTH_BODY("arms-length"),
    OTHER("other");

    private final String shape;

    OrganisationKind(String shape) {
        this.shape = shape;
    }

    /** The name by which the stylesheets of both faces know its shape. */
    public String shape() {
        return shape;
    }

    /** The group under which the margin of a paper gathers this kind. */
    public KindGroup group() {
        return switch (this) {
            case COUNCIL -> KindGroup.COUNCILS;
            case GP_GROUP -> KindGroup.GP_GROUPS;
            case CARE_DIRECTORS -> KindGroup.CARE_DIRECTORS;
            default -> KindGroup.EVERYONE_ELSE;
        };
    }
}
