package org.concordat.credential;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes a few passwords at a time, lets a few more wait, and asks everybody else to try again: hashing is made to be
 * costly, and a flood of passwords must not take the machine from those who work on it.
 */
class BoundedHashing implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private final int waiting;
    private final Duration patience;

    BoundedHashing(PasswordEncoder encoder, int places, int waiting, Duration patience) {
        this.encoder = encoder;
        this.places = new Semaphore(places, true);
        this.waiting = waiting;
        this.patience = patience;
    }

    /** @throws TooBusy when too many wait already */
    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : inTurn(() -> encoder.encode(PasswordPolicy.normalised(password)));
    }

    /** @throws TooBusy when too many wait already */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && inTurn(() -> encoder.matches(PasswordPolicy.normalised(password), hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        if (!comesIn()) {
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean comesIn() {
        try {
            return places.getQueueLength() < waiting && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
