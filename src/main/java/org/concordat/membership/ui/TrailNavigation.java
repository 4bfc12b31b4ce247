package org.concordat.membership.ui;

/** The way to what was done in an organisation's name: an address below the workspace's own. */
final class TrailNavigation {

    static final String OUR_TRAIL = "our-trail";

    private TrailNavigation() {}
}
