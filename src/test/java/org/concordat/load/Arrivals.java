package org.concordat.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * People who come when they come, whether or not those before them were served: each in a thread of their own. What each
 * took counts from when they came, so that waiting counts.
 */
final class Arrivals {

    private Arrivals() {}

    /**
     * Waits until all have been served.
     *
     * @param due in how many seconds from now which one comes, the first first
     * @return how many milliseconds each took
     */
    static List<Double> of(int count, IntToDoubleFunction due, IntConsumer served) throws InterruptedException {
        var took = new double[count];
        var people = new ArrayList<Thread>();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int one = i;
            long comes = begin + (long) (due.applyAsDouble(i) * 1e9);
            Thread.sleep(Duration.ofNanos(Math.max(0, comes - System.nanoTime())));
            people.add(Thread.startVirtualThread(() -> {
                served.accept(one);
                took[one] = (System.nanoTime() - comes) / 1e6;
            }));
        }
        for (var person : people) {
            person.join();
        }
        var all = new ArrayList<Double>();
        for (double it : took) {
            all.add(it);
        }
        return all;
    }

    /** So many each second, evenly. */
    static List<Double> each(double perSecond, int count, IntConsumer served) throws InterruptedException {
        return of(count, it -> it / perSecond, served);
    }
}
