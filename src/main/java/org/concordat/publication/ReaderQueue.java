package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.concordat.opendata.DataAddress;
import org.concordat.opendata.ReaderPlaces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets as many readers in at once as there are connections to the record; the others wait outside in a queue of bounded
 * length, in the order in which they came. Whom it cannot let in, because the queue is full, the portal has not loaded
 * all that is to be read or its database is away, it asks to come again.
 */
@Component
class ReaderQueue implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderQueue.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final String INSIDE = ReaderQueue.class.getName();

    private final ApplicationAvailability availability;
    private final ReaderPlaces places;
    private final Clock clock;
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicReference<Instant> lastLine = new AtomicReference<>(Instant.EPOCH);

    private volatile boolean wasReady;

    ReaderQueue(ApplicationAvailability availability, ReaderPlaces places, Clock clock) {
        this.availability = availability;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            (wasReady ? ComeAgain.AWAY : ComeAgain.STARTING).answer(request, response);
            return false;
        }
        wasReady = true;
        if (DataAddress.isDownload(request.getRequestURI())) {
            return true; // it takes a place for each of its parts
        }
        if (!places.enter()) {
            tell();
            ComeAgain.BUSY.answer(request, response);
            return false;
        }
        request.setAttribute(INSIDE, true);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(INSIDE) != null) {
            request.removeAttribute(INSIDE);
            places.leave();
        }
    }

    /** One line a minute at most, however many are turned away. */
    private void tell() {
        turnedAway.incrementAndGet();
        var now = clock.instant();
        var last = lastLine.get();
        if (Duration.between(last, now).compareTo(BETWEEN_LINES) >= 0 && lastLine.compareAndSet(last, now)) {
            LOG.warn(
                    "More readers come than can be served: {} asked to come again since this was last said",
                    turnedAway.getAndSet(0));
        }
    }
}
