package org.concordat.kernel;

/** What sort of body answers. Each kind has a shape of its own beside its name. */
public enum OrganisationKind {
    COUNCIL,
    GP_GROUP,
    /** A director of adult social services, or a body of such directors. */
    CARE_DIRECTORS,
    PRIMARY_CARE_TRUST,
    PATIENTS_GROUP,
    VOLUNTARY_ORGANISATION,
    PROFESSIONAL_BODY,
    REPRESENTATIVE_BODY,
    THINK_TANK,
    SCRUTINY_COMMITTEE,
    GOVERNMENT_DEPARTMENT,
    ARMS_LENGTH_BODY,
    OTHER;

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
