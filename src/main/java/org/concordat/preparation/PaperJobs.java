package org.concordat.preparation;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.concordat.text.paper.Paper;
import org.concordat.text.paper.PaperReader;
import org.concordat.text.paper.PaperRefused;
import org.concordat.text.paper.ReadingProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads papers, few at once, whoever waits for them or does not. How far each has come stands in the database, and whether it
 * is still wanted, so that any server can tell and cancel it.
 */
@Component
class PaperJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PaperJobs.class);

    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;
    private static final long TELL_EVERY = TimeUnit.MILLISECONDS.toNanos(300);

    private final ReadingRows readings;
    private final PaperFiles files;
    private final PaperArrival arrival;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private final Set<UUID> ours = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor readers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("paper-", 1).factory());

    PaperJobs(
            ReadingRows readings,
            PaperFiles files,
            PaperArrival arrival,
            ApplicationEventPublisher events,
            Clock clock) {
        this.readings = readings;
        this.files = files;
        this.arrival = arrival;
        this.events = events;
        this.clock = clock;
        readers.allowCoreThreadTimeOut(true);
    }

    /** Reads a file as soon as a place is free; says in its row where none will be for long. */
    void read(PaperReading reading) {
        ours.add(reading.id());
        try {
            readers.execute(() -> run(reading));
        } catch (RejectedExecutionException tooMany) {
            ours.remove(reading.id());
            arrival.refused(reading, PaperFault.BUSY, "");
        }
    }

    /**
     * Reads a file here and now, in the transaction of whoever asks.
     *
     * @throws PaperRefused when it cannot be read
     */
    void readHere(PaperReading reading) throws IOException {
        arrival.arrived(reading, read(reading, System.nanoTime()));
    }

    private void run(PaperReading reading) {
        try {
            arrival.arrived(reading, read(reading, System.nanoTime()));
        } catch (CancellationException cancelled) {
            LOG.debug("A reading was cancelled");
        } catch (PaperRefused refused) {
            arrival.refused(reading, PaperFault.of(refused), refused.where());
        } catch (Exception | OutOfMemoryError | StackOverflowError failed) {
            LOG.error("A paper could not be read", failed);
            arrival.refused(reading, PaperFault.FAILED, "");
        } finally {
            ours.remove(reading.id());
            events.publishEvent(new PaperReadOn(reading.preparation()));
        }
    }

    private PaperArrival.Read read(PaperReading reading, long begun) throws IOException {
        var file = Files.createTempFile("paper", "");
        try {
            copy(reading, file);
            Paper paper = PaperReader.read(file, reading.file().name(), reading.choices(), new Telling(reading));
            return new PaperArrival.Read(paper, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        } finally {
            Files.delete(file);
        }
    }

    private void copy(PaperReading reading, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            files.copy(reading.file().id(), out);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** So that nobody takes a reading for dead that only waits, or is slow. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void tellThatTheyLive() {
        if (!ours.isEmpty()) {
            readings.heard(Set.copyOf(ours), clock.instant());
        }
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    private final class Telling implements ReadingProgress {

        private final PaperReading reading;
        private long told = System.nanoTime() - TELL_EVERY;

        Telling(PaperReading reading) {
            this.reading = reading;
        }

        @Override
        public boolean reached(int percent) {
            long now = System.nanoTime();
            if (now - told < TELL_EVERY) {
                return !readers.isShutdown();
            }
            told = now;
            boolean wanted = !readers.isShutdown() && readings.reached(reading.id(), percent, clock.instant());
            events.publishEvent(new PaperReadOn(reading.preparation()));
            return wanted;
        }
    }
}
