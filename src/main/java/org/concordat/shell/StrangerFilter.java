package org.concordat.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.concordat.credential.Network;
import org.concordat.credential.SignInId;
import org.concordat.credential.TurnedAway;
import org.concordat.credential.TurnedAway.Reason;
import org.concordat.shell.Strangers.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only so many look in who are not signed in, for a short time each, and takes no more from them than somebody types.
 * Whoever is signed in, or signs in just now, is not counted.
 */
class StrangerFilter extends OncePerRequestFilter {

    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int MOST_TYPED = 16 * 1024;

    private final Strangers strangers;
    private final TurnedAway away;
    private final Duration fresh;
    private final Duration idle;

    StrangerFilter(Strangers strangers, TurnedAway away, Duration fresh, Duration idle) {
        this.strangers = strangers;
        this.away = away;
        this.fresh = fresh;
        this.idle = idle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var network = Network.of(request.getRemoteAddr());
        var before = request.getSession(false);
        if (isAct(request) && !isSignedIn(before) && isLong(request)) {
            away.send(response, Reason.TOO_LARGE, Duration.ZERO);
            return;
        }
        var place = Optional.<Place>empty();
        if (before == null && opensSession(request)) {
            place = strangers.take(network);
            if (place.isEmpty()) {
                away.send(response, strangers.full(network).orElse(Reason.CROWD_HERE), LATER);
                return;
            }
        }
        try {
            chain.doFilter(request, response);
        } finally {
            settle(request, network, place);
        }
    }

    /** What came of the request: nothing, a session of somebody signed in, or one of a stranger, which is counted. */
    private void settle(HttpServletRequest request, Network network, Optional<Place> place) {
        try {
            var session = request.getSession(false);
            if (session == null) {
                place.ifPresent(Place::leave);
            } else if (isSignedIn(session)) {
                place.ifPresent(Place::leave);
                if (Strangers.isCounted(session)) {
                    Strangers.forget(session);
                    live(session, idle);
                }
            } else if (Strangers.isCounted(session)) {
                place.ifPresent(Place::leave);
                if (isAct(request)) {
                    live(session, idle);
                }
            } else {
                place.or(() -> strangers.take(network))
                        .ifPresentOrElse(
                                it -> {
                                    live(session, fresh);
                                    Strangers.keep(session, it);
                                },
                                session::invalidate);
            }
        } catch (IllegalStateException ended) {
            place.ifPresent(Place::leave);
        }
    }

    private static void live(HttpSession session, Duration time) {
        session.setMaxInactiveInterval((int) time.toSeconds());
    }

    private static boolean isSignedIn(@Nullable HttpSession session) {
        try {
            return session != null && session.getAttribute(SignInId.ATTRIBUTE) != null;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    /** Whether somebody did something on a screen. */
    private static boolean isAct(HttpServletRequest request) {
        return "uidl".equals(request.getParameter("v-r"));
    }

    private static boolean isLong(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_TYPED;
    }

    /** What a page is made of needs no session, and the form of the sign-in makes one for whoever gets in. */
    private static boolean opensSession(HttpServletRequest request) {
        var path = request.getRequestURI();
        boolean part = path.startsWith("/workspace/VAADIN/") && request.getParameter("v-r") == null;
        boolean signIn = "POST".equals(request.getMethod()) && path.equals("/workspace/sign-in");
        return !part && !signIn;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }
}
