package org.concordat.start;

import java.time.Duration;

/** Ends the process with an exit code: in order if that can be done, and in any case. */
final class ProcessEnd {

    private static final Duration ORDERLY = Duration.ofSeconds(40);

    private ProcessEnd() {}

    /** Comes back at once; the process ends beside it. */
    static void now(int code) {
        Thread.ofPlatform().daemon().name("end").start(() -> {
            try {
                Thread.sleep(ORDERLY);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(code);
        });
        Thread.ofPlatform().daemon().name("orderly-end").start(() -> System.exit(code));
    }
}
