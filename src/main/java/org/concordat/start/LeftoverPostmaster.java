package org.concordat.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server that outlived the portal which had started it, as after a power cut or a hard kill. */
final class LeftoverPostmaster {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverPostmaster.class);
    private static final Duration ORDERLY = Duration.ofSeconds(30);
    private static final Duration FORCED = Duration.ofSeconds(10);

    private LeftoverPostmaster() {}

    /**
     * Stops whatever server still runs on the data, and waits until it is gone. To be called by the holder of the data
     * directory only.
     */
    static void stop(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        var noted = notedIn(pidFile).flatMap(ProcessHandle::of);
        if (noted.isEmpty()) {
            return; // PostgreSQL itself clears away the note of a process that is gone.
        }
        var process = noted.get();
        if (!servesFrom(process, data)) {
            // The number went to a stranger, as it does when a container starts anew.
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.warn("Stopping the PostgreSQL server {} that was left running on {}", process.pid(), data);
        interrupt(process);
        if (!ended(process, ORDERLY)) {
            process.destroyForcibly(); // Costs a recovery, but no committed row.
            if (!ended(process, FORCED)) {
                throw DatabaseNotUsable.leftover(process.pid());
            }
        }
    }

    /** The server that runs on the data. One that ended but was not yet cleared away by its parent is none. */
    static Optional<ProcessHandle> on(Path data) {
        try {
            return notedIn(data.resolve("postmaster.pid"))
                    .flatMap(ProcessHandle::of)
                    .filter(it -> it.isAlive() && servesFrom(it, data));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Ends a server that does not do it by itself, and all that it started: those outlive it in the middle of a
     * statement, and hold its memory. Costs a recovery, but no committed row.
     */
    static void kill(Path data) throws IOException {
        var noted = notedIn(data.resolve("postmaster.pid")).flatMap(ProcessHandle::of);
        var victims = ProcessHandle.allProcesses()
                .filter(it -> isPostgres(it)
                        && (worksIn(it, data) || noted.filter(it::equals).isPresent() && servesFrom(it, data)))
                .toList();
        victims.forEach(ProcessHandle::destroyForcibly);
        for (var victim : victims) {
            if (!ended(victim, FORCED) && isPostgres(victim)) { // what its parent has not cleared away is none
                throw DatabaseNotUsable.leftover(victim.pid());
            }
        }
    }

    /** A server and all that it starts work in the directory of its data; where that cannot be seen, nothing is said. */
    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException unseen) {
            return false;
        }
    }

    private static Optional<Long> notedIn(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("-?\\d{1,9}"))
                .map(Long::parseLong)
                .map(Math::abs); // a server in single-user mode notes its number negated
    }

    private static boolean servesFrom(ProcessHandle process, Path data) {
        return isPostgres(process)
                && process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(it -> isSame(it, data));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(it -> it.replaceFirst(" \\(deleted\\)$", ""))
                .filter(it -> it.endsWith("/postgres"))
                .isPresent();
    }

    private static boolean isSame(String argument, Path data) {
        try {
            return argument.startsWith("/") && Files.isSameFile(Path.of(argument), data);
        } catch (IOException gone) {
            return false;
        }
    }

    /** An interrupt asks for a fast shutdown; what Java can send by itself would wait for idle clients. */
    private static void interrupt(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException still) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
