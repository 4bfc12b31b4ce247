package org.concordat.publication;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.concordat.record.RecordChanges;
import org.concordat.record.RecordChanges.Look;
import org.jspecify.annotations.Nullable;
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

    private final RecordChanges changes;
    private final ReaderSettings settings;
    private final AtomicBoolean written = new AtomicBoolean(true);
    private final ReentrantLock looking = new ReentrantLock();

    private @Nullable Look last;
    private volatile long looked = System.nanoTime();
    private volatile long edition;

    RecordWatch(RecordChanges changes, ReaderSettings settings) {
        this.changes = changes;
        this.settings = settings;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (!transaction.isReadOnly()) {
            written.set(true);
        }
    }

    /**
     * The number of the record as it now stands: what was made of another number may be out of date.
     *
     * @throws org.springframework.dao.DataAccessException when the database cannot be asked
     */
    long edition() {
        var since = System.nanoTime() - looked;
        if (written.get()) {
            look(true);
        } else if (since >= settings.lookAgain().toNanos()) {
            look(since >= settings.lookAgain().multipliedBy(2).toNanos());
        }
        return edition;
    }

    /** One asks for all; whoever need not wait for the answer goes on with the last one. */
    private void look(boolean wait) {
        if (wait) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return;
        }
        try {
            var since = System.nanoTime() - looked;
            if (!written.getAndSet(false) && since < settings.lookAgain().toNanos()) {
                return;
            }
            var now = System.nanoTime();
            var look = changes.look(since > LONGEST.toNanos() ? null : last);
            if (look.changed()) {
                edition++;
            }
            last = look;
            looked = now;
        } catch (RuntimeException failure) {
            written.set(true);
            throw failure;
        } finally {
            looking.unlock();
        }
    }
}
