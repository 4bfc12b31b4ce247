package org.concordat.publication;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.concordat.record.RecordChanges;
import org.concordat.record.RecordChanges.Look;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Knows whether the record is still what it was. It looks when somebody asks for a page: at once where this node itself
 * wrote something, and otherwise not more often than the settings say, for what another node wrote.
 */
@Component
class RecordWatch implements TransactionExecutionListener {

    /** Changes are remembered for longer than that. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Function<@Nullable Look, Look> record;
    private final long lookAgain;
    private final AtomicLong writes = new AtomicLong(1);
    private final ReentrantLock looking = new ReentrantLock();

    private @Nullable Look last;
    private @Nullable RuntimeException failed;
    private long failedAt;
    private volatile long looked = System.nanoTime();
    /** How many of the writes were made when it was looked last. */
    private volatile long known;

    private volatile long edition;

    @Autowired
    RecordWatch(RecordChanges changes, ReaderSettings settings) {
        this(changes::look, settings.lookAgain());
    }

    RecordWatch(Function<@Nullable Look, Look> record, Duration lookAgain) {
        this.record = record;
        this.lookAgain = lookAgain.toNanos();
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (!transaction.isReadOnly()) {
            writes.incrementAndGet();
        }
    }

    /**
     * The number of the record as it now stands: what was made of another number may be out of date.
     *
     * @throws DataAccessException when the database cannot be asked
     */
    long edition() {
        var since = System.nanoTime() - looked;
        if (known < writes.get()) {
            look(true);
        } else if (since >= lookAgain) {
            look(since >= 2 * lookAgain);
        }
        return edition;
    }

    /**
     * One asks for all; whoever need not wait for the answer goes on with the last one. Where it got none, those who waited
     * do not ask in their turn.
     */
    private void look(boolean wait) {
        var came = System.nanoTime();
        if (wait) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return;
        }
        try {
            if (failed != null && failedAt - came > 0) {
                throw failed;
            }
            var since = System.nanoTime() - looked;
            var made = writes.get();
            if (known == made && since < lookAgain) {
                return;
            }
            var now = System.nanoTime();
            var look = record.apply(since > LONGEST.toNanos() ? null : last);
            if (look.changed()) {
                edition++;
            }
            last = look;
            looked = now;
            known = made;
            failed = null;
        } catch (RuntimeException failure) {
            if (failure != failed) {
                failed = failure;
                failedAt = System.nanoTime();
            }
            throw failure;
        } finally {
            looking.unlock();
        }
    }
}
