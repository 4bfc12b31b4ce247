package org.concordat.account;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers for one request what was read in it, so that ten parts of a screen that ask who is at work ask the database
 * once. It belongs to the thread that serves the request and ends with it; elsewhere, as in what the clock starts and in
 * what is pushed to open screens, nothing is remembered. Whatever changes something asks anew: in a transaction that
 * writes nothing is remembered, and with its commit everything is forgotten.
 */
@Component
public class RequestMemory implements TransactionExecutionListener {

    private static final ThreadLocal<@Nullable Map<Object, Object>> REMEMBERED = new ThreadLocal<>();

    /** A request that is being served. */
    public interface Request extends AutoCloseable {

        /** Forgets everything that was read. */
        @Override
        void close();
    }

    /** Begins to remember. A request within a request is part of it. */
    public Request begin() {
        if (REMEMBERED.get() != null) {
            return () -> {};
        }
        REMEMBERED.set(new HashMap<>());
        return REMEMBERED::remove;
    }

    /**
     * What was read before in this request, or what is read now.
     *
     * @param question all that the answer depends on, the person who may know it among it; a record of its asker's own
     */
    public <T> T remember(Object question, Supplier<T> read) {
        var remembered = REMEMBERED.get();
        if (remembered == null || isWriting()) {
            return read.get();
        }
        @SuppressWarnings("unchecked") // The question's own type says of what type its answer is.
        var known = (T) remembered.get(question);
        if (known != null) {
            return known;
        }
        var found = read.get();
        remembered.put(question, found);
        return found;
    }

    /** Keeps an answer that came along with another. */
    public void note(Object question, Object answer) {
        var remembered = REMEMBERED.get();
        if (remembered != null && !isWriting()) {
            remembered.putIfAbsent(question, answer);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        var remembered = REMEMBERED.get();
        if (remembered != null && !transaction.isReadOnly()) {
            remembered.clear();
        }
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
