package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("slow")
class EmbeddedDatabaseTests {

    @TempDir
    Path kept;

    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.start(DataDirectory.claim(kept), TestDatabase.programs());
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
    }

    @Test
    void makesNewPasswordsWhenTheOldAreLost() throws IOException {
        application().sql("create table note (words text)").update();
        database.close();
        Files.delete(kept.resolve("secrets.properties"));

        start();

        assertThat(application()
                        .sql("select count(*) from note")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void startsAlthoughTheNumberOfTheDeadServerWentToAStranger() throws IOException {
        database.close();
        Files.writeString(
                kept.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + kept.resolve("postgres") + "\n0\n1\n\n127.0.0.1\n\n");

        start();

        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void startsOverOnRequestAndLeavesStrangersFilesAlone() throws IOException {
        application().sql("create table note (words text)").update();
        var strangers = Files.writeString(kept.resolve("holiday.txt"), "not ours");
        database.close();

        var directory = DataDirectory.claim(kept);
        directory.deleteData();
        database = EmbeddedDatabase.start(directory, TestDatabase.programs());

        assertThat(ask("select count(*) from pg_tables where tablename = 'note'"))
                .isEqualTo("0");
        assertThat(strangers).exists();
    }

    private String ask(String question) {
        return JdbcClient.create(database.administration())
                .sql(question)
                .query(String.class)
                .single();
    }

    private JdbcClient application() {
        var access = database.access();
        return JdbcClient.create(new DriverManagerDataSource(
                access.url(), access.application().user(), access.application().password()));
    }
}
