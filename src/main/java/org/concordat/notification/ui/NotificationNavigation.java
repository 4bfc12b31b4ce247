package org.concordat.notification.ui;

import org.concordat.notification.NoticeId;

/** The ways into the screens of notices: addresses below the workspace's own. */
final class NotificationNavigation {

    static final String NOTICES = "notices";
    static final String NOTICE = "notices/:notice";
    static final String CHOICE = "mail-choice";
    static final String BEFORE = "before";

    private NotificationNavigation() {}

    /** One notice, and on to what it is about. */
    static String notice(NoticeId id) {
        return NOTICES + "/" + id;
    }

    static String before(NoticeId id) {
        return NOTICES + "?" + BEFORE + "=" + id;
    }
}
