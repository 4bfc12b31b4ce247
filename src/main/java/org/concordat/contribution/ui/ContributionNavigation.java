package org.concordat.contribution.ui;

import org.concordat.kernel.TypedCode;

/** The ways into the screens on which colleagues write: addresses below the workspace's own. */
final class ContributionNavigation {

    static final String CONTRIBUTE = "contribute";
    static final String BY_CODE = "contribute/:code";
    static final String CONFIRM = "contribution/:token";

    private ContributionNavigation() {}

    /** Where whoever holds a code writes. */
    static String contribute(TypedCode code) {
        return CONTRIBUTE + "/" + code.grouped();
    }
}
