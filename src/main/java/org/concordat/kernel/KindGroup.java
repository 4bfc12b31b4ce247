package org.concordat.kernel;

/** The four groups of organisations that the margin of a paper tells apart. */
public enum KindGroup {
    COUNCILS,
    GP_GROUPS,
    CARE_DIRECTORS,
    EVERYONE_ELSE
}
