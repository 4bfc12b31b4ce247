package org.concordat.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.concordat.credential.SignInId;
import org.concordat.credential.ui.ThisSignIn;
import org.concordat.signin.SignInEnd;
import org.concordat.signin.SignInWatching;
import org.concordat.signin.SignInsEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes the screens of this process whose sign-in is over, and the sessions and connections behind them. What comes
 * over an open connection passes no filter, so it is looked after here: every two seconds in one statement for all, and
 * at once when it happened in this process.
 */
@Component
class SignedInScreens implements VaadinServiceInitListener {

    private static final Duration HEARD = Duration.ofSeconds(1);

    private final SignInWatching watching;
    private final Map<VaadinSession, SignInId> sessions = new ConcurrentHashMap<>();
    private final Map<VaadinSession, Instant> lastActs = new ConcurrentHashMap<>();

    SignedInScreens(SignInWatching watching) {
        this.watching = watching;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(it -> watch(it.getUI().getSession()));
        event.getSource().addSessionDestroyListener(it -> forget(it.getSession()));
    }

    void watch(VaadinSession session) {
        var id = ThisSignIn.of(session.getSession());
        if (id != null) {
            sessions.put(session, id);
        }
    }

    /** Closes what is over. */
    @Scheduled(fixedDelay = 2_000)
    void look() {
        if (sessions.isEmpty()) {
            return;
        }
        var asked = new HashMap<SignInId, Instant>();
        sessions.forEach((session, id) -> asked.merge(id, lastAct(session), (a, b) -> a.isAfter(b) ? a : b));
        var over = watching.over(asked);
        sessions.forEach((session, id) -> {
            var why = over.get(id);
            if (why != null) {
                forget(session);
                close(session, why);
            }
        });
    }

    @EventListener
    void on(SignInsEnded event) {
        Thread.startVirtualThread(this::look);
    }

    private void forget(VaadinSession session) {
        sessions.remove(session);
        lastActs.remove(session);
    }

    /**
     * Says on every screen where to go, and ends the session a moment later, when that has been heard; with it end its
     * connections. Requests are refused from the start: they ask for themselves.
     */
    private static void close(VaadinSession session, SignInEnd why) {
        session.access(() ->
                session.getUIs().forEach(it -> it.getPage().setLocation(SessionsNavigation.signedOut(why, place(it)))));
        CompletableFuture.delayedExecutor(HEARD.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> session.access(() -> end(session.getSession())));
    }

    private static String place(UI screen) {
        return screen.getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static void end(@Nullable WrappedSession session) {
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException already) {
                // A request of the same browser was quicker.
            }
        }
    }

    /** When somebody did something last; a session that is busy at the moment is as it was. */
    private Instant lastAct(VaadinSession session) {
        if (session.getLockInstance().tryLock()) {
            try {
                lastActs.put(session, Instant.ofEpochMilli(session.getLastRequestTimestamp()));
            } finally {
                session.unlock();
            }
        }
        return lastActs.getOrDefault(session, Instant.EPOCH);
    }
}
