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
        return Stream.concat(Stream.of(ProcessHandle.current(), server), server.descendants())
                .mapToDouble(
                        it -> it.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e3)
                .sum();
    }
}
