package org.concordat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Callers who come at the same moment: none begins before each of them has come. */
public final class AtOnce {

    private static final int SECONDS = 30;

    private AtOnce() {}

    /** What each caller got. Fails where one failed. */
    public static <T> List<T> all(List<? extends Callable<? extends T>> callers) {
        var results = new ArrayList<T>();
        for (var outcome : settled(callers)) {
            try {
                results.add(outcome.get());
            } catch (InterruptedException | ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return results;
    }

    /** The same caller many times. */
    public static <T> List<T> times(int count, Callable<T> caller) {
        return all(Collections.nCopies(count, caller));
    }

    /** How it ended for each caller, well or ill. */
    public static <T> List<Future<T>> settled(List<? extends Callable<? extends T>> callers) {
        var together = new CyclicBarrier(callers.size());
        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            return threads.invokeAll(callers.stream()
                    .map(it -> (Callable<T>) () -> {
                        arriveAt(together);
                        return it.call();
                    })
                    .toList());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void arriveAt(CyclicBarrier together) {
        try {
            together.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
