package org.concordat.uikit;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Files that people send. Each comes to disk first, however slowly; from there few at once come into memory, so that many
 * who send, or one who sends many, fill no more of it than these few do. What breaks off leaves nothing behind.
 */
public final class Incoming {

    private static final int AT_ONCE = 4;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

    private Incoming() {}

    /**
     * Receives a file.
     *
     * @param most that is wanted, in bytes: one more is taken, and nothing beyond, whatever the browser said of the size
     * @param look at what came, while nothing else of the screen waits; tells what is to be done with the screen then
     * @throws IOException when it breaks off
     */
    public static void receive(UploadEvent event, int most, Function<byte[], Command> look) throws IOException {
        keep(event, most, file -> {
            PLACES.acquireUninterruptibly();
            try {
                show(event, look.apply(Files.readAllBytes(file)));
            } finally {
                PLACES.release();
            }
        });
    }

    /**
     * Receives a file that is too large to come into memory.
     *
     * @param most that is wanted, in bytes, as above
     * @param look at the file where it lies, for as long as this takes; tells what is to be done with the screen then
     * @throws IOException when it breaks off
     */
    public static void receiveFile(UploadEvent event, long most, Function<Path, Command> look) throws IOException {
        keep(event, most, file -> show(event, look.apply(file)));
    }

    private interface Use {
        void of(Path file) throws IOException;
    }

    private static void keep(UploadEvent event, long most, Use use) throws IOException {
        var file = Files.createTempFile("incoming", "");
        try {
            keep(event, most, file);
            use.of(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void keep(UploadEvent event, long most, Path file) throws IOException {
        try (var sent = event.getInputStream();
                var kept = Files.newOutputStream(file)) {
            var some = new byte[8192];
            long left = most + 1;
            int read;
            while (left > 0 && (read = sent.read(some, 0, (int) Math.min(some.length, left))) > 0) {
                kept.write(some, 0, read);
                left -= read;
            }
        }
    }

    /** Waits for the screen, since until then the file is in memory; not for oneself, where the screen is ours already. */
    private static void show(UploadEvent event, Command done) {
        boolean ours =
                VaadinSession.getCurrent() != null && VaadinSession.getCurrent().hasLock();
        var shown = event.getUI().access(done);
        if (!ours) {
            try {
                shown.get();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException failed) {
                // The screen's own handler has said it.
            }
        }
    }
}
