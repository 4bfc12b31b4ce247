package org.concordat.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;

/** Short words at the foot of the screen, beside the buttons that stay there. What belongs to one place on it stands there, in a {@link Notice}. */
public final class Notices {

    private static final int SHORT = 6_000;
    private static final int UNTIL_CLOSED = 0;

    private Notices() {}

    /** Says that something was done, and passes by. */
    public static void done(String sentence) {
        Notification.show(sentence, SHORT, Notification.Position.BOTTOM_END, false);
    }

    /**
     * Says that something was not done: it begins with a sign and a word that say so, interrupts a screen reader, and stays
     * until it is closed.
     */
    public static void failed(String sentence) {
        var word = new Span(I18NProvider.translate("uikit.failed"));
        word.addClassName("failed-word");
        var notification = new Notification();
        var close = new Button(I18NProvider.translate("uikit.close"), click -> notification.close());
        var content = new Div(word, new Span(sentence), close);
        content.addClassName("failed-notice");
        content.getElement().setAttribute("role", "alert");
        notification.add(content);
        notification.addClassName("failure");
        notification.setAssertive(true);
        notification.setDuration(UNTIL_CLOSED);
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.open();
    }
}
