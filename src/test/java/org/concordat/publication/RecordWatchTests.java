package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.concordat.record.RecordChanges.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.SimpleTransactionStatus;

class RecordWatchTests {

    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean changed = true;
    private volatile boolean away;
    private volatile @Nullable CountDownLatch waits;

    private final RecordWatch watch = new RecordWatch(this::look, Duration.ofHours(1));

    private Look look(@Nullable Look before) {
        looks.incrementAndGet();
        if (waits != null) {
            try {
                waits.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        if (away) {
            throw new DataAccessResourceFailureException("Away");
        }
        return new Look("", "", changed);
    }

    @Test
    void looksAtOnceWhereItWroteAndNotBeforeItsTimeOtherwise() {
        long first = watch.edition();
        assertThat(watch.edition()).isEqualTo(first);
        assertThat(looks).hasValue(1);

        watch.afterCommit(new SimpleTransactionStatus(), null);
        assertThat(watch.edition()).isEqualTo(first + 1);
        changed = false;
        watch.afterCommit(new SimpleTransactionStatus(), null);
        assertThat(watch.edition()).isEqualTo(first + 1);
        assertThat(looks).hasValue(3);
    }

    /** Whoever wrote reads what they wrote, also where somebody else is looking just then. */
    @Test
    void keepsWhoeverWroteWaitingForTheLookThatTellsThem() throws InterruptedException {
        var first = watch.edition();
        watch.afterCommit(new SimpleTransactionStatus(), null);
        var slow = new CountDownLatch(1);
        waits = slow;
        var editions = new ConcurrentLinkedQueue<Long>();
        var readers = Stream.generate(() -> Thread.ofPlatform().start(() -> editions.add(watch.edition())))
                .limit(2)
                .toList();
        await().until(() -> readers.stream().allMatch(it -> it.getState() == Thread.State.WAITING));
        slow.countDown();
        for (var reader : readers) {
            reader.join();
        }
        assertThat(editions).containsExactly(first + 1, first + 1);
        assertThat(looks).hasValue(2);
    }

    @Test
    @Tag("T75")
    void asksADatabaseThatIsAwayOnceForAllWhoWait() throws InterruptedException {
        var outage = new CountDownLatch(1);
        away = true;
        waits = outage;
        var refused = new AtomicInteger();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readers.add(Thread.ofPlatform().start(() -> {
                try {
                    watch.edition();
                } catch (DataAccessException told) {
                    refused.incrementAndGet();
                }
            }));
        }
        await().until(() -> readers.stream().allMatch(it -> it.getState() == Thread.State.WAITING));
        outage.countDown();
        for (var reader : readers) {
            reader.join();
        }
        assertThat(refused).hasValue(20);
        assertThat(looks).hasValue(1);

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(watch::edition);
        away = false;
        assertThat(watch.edition()).isPositive();
    }
}
