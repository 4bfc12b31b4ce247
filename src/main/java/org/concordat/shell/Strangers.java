package org.concordat.shell;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.concordat.credential.Network;
import org.concordat.credential.TurnedAway.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts the sessions of people who are not signed in, because each holds memory that anybody can ask for: so many from a
 * network, from its neighbourhood, and in all. A place is held from before there is a session until that ends or its owner
 * signs in.
 */
@Component
class Strangers {

    private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);
    private static final String PLACE = Strangers.class.getName();
    private static final Duration BETWEEN_WORDS = Duration.ofMinutes(1);
    private static final Network ALL = new Network("all");

    private final StrangerSettings settings;
    private final int together;
    private final Clock clock;
    private final Map<Network, Integer> held = new HashMap<>();
    private Instant said = Instant.EPOCH;

    Strangers(StrangerSettings settings, Clock clock) {
        this.settings = settings;
        this.together = settings.together();
        this.clock = clock;
    }

    /** Room for one session. Kept in it, it is free again when the session ends. */
    final class Place implements HttpSessionBindingListener {

        private final Network network;
        private final AtomicBoolean free = new AtomicBoolean();

        private Place(Network network) {
            this.network = network;
        }

        /** Lets it be free again. */
        void leave() {
            if (free.compareAndSet(false, true)) {
                give(network);
            }
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent ended) {
            leave();
        }
    }

    /** Why there is no room for another from there, if there is none. */
    synchronized Optional<Reason> full(Network network) {
        if (of(ALL) >= together) {
            return say(Reason.CROWD, network);
        }
        boolean here = of(network) >= Math.min(settings.ofNetwork(), Math.max(1, together / 4))
                || of(network.neighbourhood()) >= Math.max(1, together / 4);
        return here ? say(Reason.CROWD_HERE, network) : Optional.empty();
    }

    /** Takes a place, if there is one. */
    synchronized Optional<Place> take(Network network) {
        if (full(network).isPresent()) {
            return Optional.empty();
        }
        keys(network).forEach(it -> held.merge(it, 1, Integer::sum));
        return Optional.of(new Place(network));
    }

    private synchronized void give(Network network) {
        keys(network).forEach(it -> held.computeIfPresent(it, (same, count) -> count == 1 ? null : count - 1));
    }

    static boolean isCounted(HttpSession session) {
        return session.getAttribute(PLACE) instanceof Place;
    }

    static void keep(HttpSession session, Place place) {
        session.setAttribute(PLACE, place);
    }

    static void forget(HttpSession session) {
        session.removeAttribute(PLACE);
    }

    private int of(Network network) {
        return held.getOrDefault(network, 0);
    }

    private static List<Network> keys(Network network) {
        return List.of(network, network.neighbourhood(), ALL);
    }

    private Optional<Reason> say(Reason why, Network network) {
        var now = clock.instant();
        if (now.isAfter(said.plus(BETWEEN_WORDS))) {
            said = now;
            LOG.warn(
                    "Turning away people who are not signed in: {} sessions of such, {} of {}",
                    of(ALL),
                    of(network),
                    network.name());
        }
        return Optional.of(why);
    }
}
