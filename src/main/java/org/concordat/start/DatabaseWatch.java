package org.concordat.start;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Looks after the database for as long as the portal runs. While it is away the portal takes no readers. One of the
 * portal's own that was killed or hangs is started again; where that does not help, the process ends with the exit code
 * of a database that is not usable, for whoever started it to see. Somebody else's is waited for.
 *
 * <p>The log tells of each outage once, and of its end.
 */
@Component
class DatabaseWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration HOUR = Duration.ofHours(1);

    /** A server that recovers may be long about it, and says so all the while. */
    private static final int LONGER_WHEN_RECOVERING = 15;

    private final Database database;
    private final DatabaseSettings.Watch settings;
    private final Supplier<DatabaseLook.Seen> look;
    private final LongSupplier nanoTime;
    private final Availability availability;
    private final IntConsumer exit;
    private final Deque<Long> restarts = new ArrayDeque<>();
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("database-watch").factory());

    private volatile boolean closing;
    private @Nullable Long awaySince;
    private @Nullable Long behindSince;
    private long silentSince;
    private boolean suspected;

    /** What the portal says of itself. */
    interface Availability {

        void ready(boolean ready);

        void broken();
    }

    @Autowired
    DatabaseWatch(Database database, DatabaseSettings settings, ApplicationContext context) {
        this(
                database,
                settings.watch(),
                () -> DatabaseLook.at(database.access()),
                System::nanoTime,
                new Availability() {
                    @Override
                    public void ready(boolean ready) {
                        AvailabilityChangeEvent.publish(
                                context, ready ? ReadinessState.ACCEPTING_TRAFFIC : ReadinessState.REFUSING_TRAFFIC);
                    }

                    @Override
                    public void broken() {
                        AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
                    }
                },
                ProcessEnd::now);
    }

    DatabaseWatch(
            Database database,
            DatabaseSettings.Watch settings,
            Supplier<DatabaseLook.Seen> look,
            LongSupplier nanoTime,
            Availability availability,
            IntConsumer exit) {
        this.database = database;
        this.settings = settings;
        this.look = look;
        this.nanoTime = nanoTime;
        this.availability = availability;
        this.exit = exit;
    }

    @EventListener
    @Order(-1)
    void on(ApplicationReadyEvent event) {
        watching.scheduleWithFixedDelay(
                this::lookAndSurvive,
                settings.every().toMillis(),
                settings.every().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Before anything of the portal stops: from then on the database may go. */
    @EventListener
    void on(ContextClosedEvent event) {
        closing = true;
        watching.shutdown();
    }

    @Override
    public void destroy() {
        closing = true;
        watching.shutdownNow();
    }

    private void lookAndSurvive() {
        try {
            look();
        } catch (RuntimeException failure) { // the watch must outlive what it did not foresee
            LOG.error("Watching the database failed", failure);
        }
    }

    /** Looks once, and does what is called for. */
    void look() {
        if (closing) {
            return;
        }
        var seen = database.isDead() ? DatabaseLook.Seen.SILENT : look.get();
        if (closing) {
            return;
        }
        if (isReadable(seen)) {
            suspected = false;
            back();
            return;
        }
        if (!suspected && !database.isDead()) {
            suspected = true; // a machine that is busy is silent once, too
            return;
        }
        away(seen);
        var patience = seen == DatabaseLook.Seen.RECOVERING
                ? settings.patience().multipliedBy(LONGER_WHEN_RECOVERING)
                : settings.patience();
        if (database.isOwn() && (database.isDead() || since(silentSince).compareTo(patience) >= 0)) {
            startAgain();
        }
    }

    /**
     * What was withdrawn since a replica heard the last is still to be read there. It goes on with what it has for as long as
     * caches may that find nobody to ask, and no longer.
     */
    private boolean isReadable(DatabaseLook.Seen seen) {
        if (seen == DatabaseLook.Seen.THERE && behindSince != null) {
            LOG.warn(
                    "The replica is up to date again after {} seconds",
                    since(behindSince).toSeconds());
            behindSince = null;
        }
        if (seen != DatabaseLook.Seen.BEHIND) {
            return seen == DatabaseLook.Seen.THERE;
        }
        if (behindSince == null) {
            behindSince = nanoTime.getAsLong();
            LOG.warn(
                    "The replica hears nothing of what is published. Readers get what it has for {}",
                    settings.behind());
        }
        return since(behindSince).compareTo(settings.behind()) < 0;
    }

    private void away(DatabaseLook.Seen seen) {
        if (awaySince != null) {
            return;
        }
        awaySince = silentSince = nanoTime.getAsLong();
        availability.ready(false);
        LOG.error(
                "The database {}. Until it is back, readers are told to come again, and nothing is saved",
                database.isDead()
                        ? "has ended"
                        : switch (seen) {
                            case RECOVERING -> "recovers";
                            case BEHIND -> "is a replica that has heard nothing for too long";
                            case THERE, SILENT -> "does not answer";
                        });
    }

    private void back() {
        if (awaySince == null) {
            return;
        }
        LOG.warn("The database is back after {} seconds", since(awaySince).toSeconds());
        awaySince = null;
        availability.ready(true);
    }

    private void startAgain() {
        restarts.removeIf(it -> since(it).compareTo(HOUR) > 0);
        if (restarts.size() >= settings.restarts()) {
            giveUp(StartMessages.text("watch.too-often", restarts.size()));
            return;
        }
        restarts.add(nanoTime.getAsLong());
        silentSince = nanoTime.getAsLong();
        try {
            database.restart();
            if (look.get() == DatabaseLook.Seen.THERE) {
                back();
            }
        } catch (DatabaseNotUsable failure) {
            if (restarts.size() >= settings.restarts()) {
                giveUp(failure.explanation());
            }
        }
    }

    private void giveUp(String why) {
        closing = true;
        availability.broken();
        LOG.error("The portal ends. {}", why);
        exit.accept(DatabaseNotUsable.CODE);
    }

    private Duration since(long moment) {
        return Duration.ofNanos(nanoTime.getAsLong() - moment);
    }
}
