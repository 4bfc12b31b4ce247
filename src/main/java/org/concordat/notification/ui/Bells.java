package org.concordat.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.concordat.notification.NoticesTold;
import org.concordat.notification.ReadingNotices;
import org.concordat.notification.UnreadCounts;
import org.concordat.signin.ui.OpenScreens;
import org.concordat.uikit.FramePart;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Puts a bell into the frame and keeps it true while the screen is open. What this process told is seen at once, what
 * another told, and what went away, within three seconds: one statement for all who have screens open here.
 */
@org.springframework.stereotype.Component
class Bells implements FramePart {

    private static final long SECONDS = 3;

    private final OpenScreens screens;
    private final UnreadCounts counts;
    private final ReadingNotices notices;
    private final AuthenticationContext authentication;
    private final Map<PersonId, Integer> rung = new HashMap<>();

    Bells(OpenScreens screens, UnreadCounts counts, ReadingNotices notices, AuthenticationContext authentication) {
        this.screens = screens;
        this.counts = counts;
        this.notices = notices;
        this.authentication = authentication;
    }

    @Override
    public Component shown() {
        return new Bell(authentication.hasRole(Roles.PERSON) ? notices.unread() : 0);
    }

    /** In a thread of its own: whoever told it does not wait for the screens. */
    @EventListener
    void on(NoticesTold told) {
        if (screens.people().stream().anyMatch(told.people()::contains)) {
            Thread.startVirtualThread(this::look);
        }
    }

    @Scheduled(fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        var people = screens.people();
        rung.keySet().retainAll(people);
        if (people.isEmpty()) {
            return;
        }
        var now = counts.of(people);
        for (var person : people) {
            int unread = now.getOrDefault(person, 0);
            if (!Integer.valueOf(unread).equals(rung.put(person, unread))) {
                screens.each(person, ui -> ring(ui, unread));
            }
        }
    }

    /** Says on one screen how many are unread now. */
    static void ring(UI ui, int unread) {
        ComponentUtil.fireEvent(ui, new Rung(ui, unread));
    }

    /** The number of unread notices, as it is now. */
    static class Rung extends ComponentEvent<UI> {

        private final int unread;

        private Rung(UI ui, int unread) {
            super(ui, false);
            this.unread = unread;
        }

        int unread() {
            return unread;
        }

        static Registration hear(UI ui, ComponentEventListener<Rung> listener) {
            return ComponentUtil.addListener(ui, Rung.class, listener);
        }
    }
}
