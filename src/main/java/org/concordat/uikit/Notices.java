package org.concordat.uikit;

import com.vaadin.flow.component.notification.Notification;

/** Short words that pass by at the foot of the screen. What must be seen stands in a {@link Notice} instead. */
public final class Notices {

    private static final int SHORT = 6_000;
    private static final int LONG = 15_000;

    private Notices() {}

    /** Says that something was done. */
    public static void done(String sentence) {
        Notification.show(sentence, SHORT, Notification.Position.BOTTOM_CENTER, false);
    }

    /** Says that something was not done, and interrupts a screen reader. */
    public static void failed(String sentence) {
        var notification = Notification.show(sentence, LONG, Notification.Position.BOTTOM_CENTER, true);
        notification.addClassName("failure");
    }
}
