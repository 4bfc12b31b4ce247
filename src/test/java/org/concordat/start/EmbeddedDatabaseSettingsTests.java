package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseSettingsTests {

    @TempDir
    static Path kept;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(DataDirectory.claim(kept), TestDatabase.programs());
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void forgetsNothingThatItAcknowledged() {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void listensOnThisMachineOnly() {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("show unix_socket_directories")).isEmpty();
    }

    @Test
    void letsNobodyInWithoutTheRightPassword() {
        for (var user : List.of("postgres", "concordat", "concordat_reader")) {
            for (var name : List.of("postgres", "concordat", "template1")) {
                var url = database.access().url().replaceFirst("/concordat$", "/" + name);
                assertThatThrownBy(() -> DriverManager.getConnection(url, user, "guessed")
                                .close())
                        .as(user + " on " + name)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refusal -> assertThat(refusal.getSQLState()).startsWith("28"));
            }
        }
        assertThat(ask("select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void keepsItsPasswordsFromOtherUsers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesASecondPortalOnTheSameData() {
        assertThatThrownBy(() -> DataDirectory.claim(kept))
                .isInstanceOf(DataDirectoryInUse.class)
                .hasMessageContaining(kept.toString())
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }

    private static String ask(String question) {
        return JdbcClient.create(database.administration())
                .sql(question)
                .query(String.class)
                .single();
    }
}
