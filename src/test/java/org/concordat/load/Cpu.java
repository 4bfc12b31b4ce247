package org.concordat.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How much of the processor the portal in this process and the server of its database have used. Unlike a rate, it says
 * much the same on a machine that has other things to do.
 */
final class Cpu {

    private final ProcessHandle server;

    Cpu(Path data) throws IOException {
        var note = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        this.server = ProcessHandle.of(Long.parseLong(note.getFirst())).orElseThrow();
    }

    /** In microseconds, until now. */
    double used() {
        return of(Stream.of(ProcessHandle.current())) + usedByDatabase();
    }

    /** As above, by the database alone. */
    double usedByDatabase() {
        return of(Stream.concat(Stream.of(server), server.descendants()));
    }

    private static double of(Stream<ProcessHandle> processes) {
        return processes
                .mapToDouble(
                        it -> it.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e3)
                .sum();
    }
}
