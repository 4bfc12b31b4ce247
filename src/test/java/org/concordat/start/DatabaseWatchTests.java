package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.concordat.start.DatabaseLook.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The server of our own is killed and made to hang, and the watch looks. */
@Tag("T75")
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class DatabaseWatchTests {

    private static final DatabaseSettings.Watch SETTINGS =
            new DatabaseSettings.Watch(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofHours(1), 2);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    Path kept;

    private final List<String> said = new ArrayList<>();
    private final List<Integer> exits = new ArrayList<>();
    private long now;
    private EmbeddedDatabase database;
    private DatabaseWatch watch;

    /** As the portal does. */
    @BeforeAll
    static void leaveTheTellingToTheWatch() {
        LoggingSystem.get(DatabaseWatchTests.class.getClassLoader())
                .setLogLevel("io.zonky.test.db.postgres.embedded", LogLevel.OFF);
    }

    @BeforeEach
    void start() throws SQLException {
        database = EmbeddedDatabase.start(DataDirectory.claim(kept), TestDatabase.programs(), PATIENCE);
        watch = watch(database);
        execute("create table note (words text)");
        execute("insert into note values ('kept')");
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
    }

    @Test
    void startsAKilledServerAgainAtTheSameAddress(CapturedOutput output) throws Exception {
        var address = database.access();
        kill("KILL");
        waitUntilDead();

        watch.look();
        watch.look();

        assertThat(said).containsExactly("not ready", "ready");
        assertThat(database.access()).isEqualTo(address);
        execute("insert into note values ('after')");
        assertToldOnce(output, "has ended");
        assertThat(exits).isEmpty();
    }

    @Test
    void startsAServerThatHangsAgainWhenPatienceEnds(CapturedOutput output) throws Exception {
        try (var inside = connect();
                var statement = inside.createStatement()) {
            var before = postmaster();
            kill("STOP");

            watch.look();
            assertThat(said).as("once may be chance").isEmpty();
            watch.look();
            assertThat(statement.execute("select 1"))
                    .as("who is in is still served")
                    .isTrue();
            assertThat(said).containsExactly("not ready");
            assertThat(postmaster()).isEqualTo(before);

            pass(Duration.ofSeconds(20));
            watch.look();

            assertThat(postmaster()).isNotEqualTo(before);
            assertThat(ProcessHandle.of(before)).isEmpty();
        }
        assertThat(said).containsExactly("not ready", "ready");
        execute("insert into note values ('after')");
        assertToldOnce(output, "does not answer");
    }

    @Test
    void endsWhatAKilledServerLeftInTheMiddleOfAStatement() throws Exception {
        var inside = connect();
        var busy = Thread.ofVirtual().start(() -> {
            try (var statement = inside.createStatement()) {
                statement.execute("select pg_sleep(600)");
            } catch (SQLException killed) {
                said.add("killed");
            }
        });
        Thread.sleep(500);
        kill("KILL");
        waitUntilDead();

        watch.look();
        busy.join(Duration.ofSeconds(5));

        assertThat(said).contains("killed").endsWith("ready");
        execute("insert into note values ('after')");
    }

    @Test
    void endsTheProcessWhenStartingAgainDoesNotHelp(CapturedOutput output) throws Exception {
        Files.delete(kept.resolve("postgres/global/pg_control"));
        kill("KILL");
        waitUntilDead();

        for (int i = 0; i < 5; i++) {
            watch.look();
        }

        assertThat(said).containsExactly("not ready", "broken");
        assertThat(exits).containsExactly(16);
        assertThat(output.getAll()).containsOnlyOnce("The portal ends. The embedded PostgreSQL could not be started");
    }

    @Test
    void endsTheProcessWhenTheServerEndsTooOften() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(exits).isEmpty();
            kill("KILL");
            waitUntilDead();
            watch.look();
        }
        assertThat(said).containsExactly("not ready", "ready", "not ready", "ready", "not ready", "broken");
        assertThat(exits).containsExactly(16);
    }

    @Test
    void waitsForADatabaseOfSomebodyElse(CapturedOutput output) {
        var seen = new ArrayList<>(List.of(Seen.THERE, Seen.SILENT, Seen.SILENT, Seen.RECOVERING, Seen.THERE));
        watch = new DatabaseWatch(
                new ExternalDatabase(database.access()),
                SETTINGS,
                seen::removeFirst,
                () -> now,
                new Told(),
                exits::add);
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofMinutes(5));
            watch.look();
        }
        assertThat(said).containsExactly("not ready", "ready");
        assertThat(exits).isEmpty();
        assertToldOnce(output, "does not answer");
    }

    @Test
    void leavesTheServerAloneOnceThePortalStops() throws Exception {
        watch.destroy();
        kill("KILL");
        waitUntilDead();

        watch.look();

        assertThat(said).isEmpty();
        assertThat(database.isDead()).isTrue();
    }

    private DatabaseWatch watch(Database watched) {
        return new DatabaseWatch(
                watched, SETTINGS, () -> DatabaseLook.at(watched.access()), () -> now, new Told(), exits::add);
    }

    private final class Told implements DatabaseWatch.Availability {

        @Override
        public void ready(boolean ready) {
            said.add(ready ? "ready" : "not ready");
        }

        @Override
        public void broken() {
            said.add("broken");
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(kept.resolve("postgres/postmaster.pid")).getFirst());
    }

    private void kill(String signal) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + postmaster())
                .start()
                .waitFor();
    }

    private void waitUntilDead() throws InterruptedException {
        for (int i = 0; i < 100 && !database.isDead(); i++) {
            Thread.sleep(50);
        }
        assertThat(database.isDead()).isTrue();
    }

    private java.sql.Connection connect() throws SQLException {
        var role = database.access().application();
        return DriverManager.getConnection(database.access().url(), role.user(), role.password());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertToldOnce(CapturedOutput output, String how) {
        assertThat(output.getAll())
                .containsOnlyOnce("The database " + how)
                .containsOnlyOnce("The database is back after")
                .doesNotContain("\tat ");
    }
}
