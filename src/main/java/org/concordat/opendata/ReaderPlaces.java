package org.concordat.opendata;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** As many places as there are connections to the record. Whoever reads it takes one, or waits in the order in which they came. */
public class ReaderPlaces {

    private final int mostWaiting;
    private final Duration patience;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param atOnce how many places there are
     * @param mostWaiting how many may wait for one
     * @param patience how long they wait
     */
    public ReaderPlaces(int atOnce, int mostWaiting, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** Takes a place; whoever got none must not read. */
    public boolean enter() {
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            return places.tryAcquire();
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    public void leave() {
        places.release();
    }
}
