package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills processes in the middle of writing rows, and counts; what becomes of submissions is asked elsewhere. */
@Tag("slow")
class KillDrillTests {

    @Test
    void takesOverFromAServerThatOutlivedItsPortal(@TempDir Path abandoned) throws Exception {
        var acknowledged = writeUntilKilled(abandoned, portal -> List.of(portal));
        var left = postmaster(abandoned);
        assertThat(left.isAlive()).isTrue();

        try (var successor = EmbeddedDatabase.start(DataDirectory.claim(abandoned), TestDatabase.programs())) {
            assertThat(left.isAlive()).isFalse();
            assertThat(postmaster(abandoned).pid()).isNotEqualTo(left.pid());
            assertThat(words(successor)).containsAll(acknowledged);
        }
    }

    @Test
    void keepsEveryAcknowledgedRowWhenPortalAndServerAreKilled(@TempDir Path abandoned) throws Exception {
        var acknowledged = writeUntilKilled(abandoned, portal -> {
            var all = new ArrayList<>(List.of(portal, postmaster(abandoned)));
            all.addAll(postmaster(abandoned).descendants().toList());
            return all;
        });

        try (var successor = EmbeddedDatabase.start(DataDirectory.claim(abandoned), TestDatabase.programs())) {
            assertThat(words(successor)).containsAll(acknowledged);
        }
    }

    /** Kills what is named, without warning, in the middle of writing; returns the rows that were acknowledged. */
    private static List<String> writeUntilKilled(Path data, Function<ProcessHandle, List<ProcessHandle>> victims)
            throws Exception {
        var portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingPortal.class.getName(),
                        data.toString(),
                        TestDatabase.programs().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<String>();
        try (var output = portal.inputReader()) {
            String line;
            while ((line = output.readLine()) != null) {
                if (line.startsWith("note ")) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == 300) {
                    victims.apply(portal.toHandle()).forEach(ProcessHandle::destroyForcibly);
                }
            }
        }
        portal.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(300);
        return acknowledged;
    }

    private static List<String> words(EmbeddedDatabase database) {
        return application(database)
                .sql("select words from note")
                .query(String.class)
                .list();
    }

    private static JdbcClient application(EmbeddedDatabase database) {
        var access = database.access();
        return JdbcClient.create(new DriverManagerDataSource(
                access.url(), access.application().user(), access.application().password()));
    }

    private static ProcessHandle postmaster(Path data) {
        try {
            var pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
