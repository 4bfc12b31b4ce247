package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.concordat.start.DatabaseAccess;
import org.concordat.start.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The record is rebuilt from outside, with the database and nothing else of the portal. */
class RebuildRecordTests {

    private final DatabaseAccess database = TestDatabase.fresh();

    @Test
    void saysHowManyCountsWereWrong() {
        var owner = database.application();
        JdbcClient.create(new DriverManagerDataSource(database.url(), owner.user(), owner.password()))
                .sql("create schema record;"
                        + " create function record.rebuild() returns integer language sql return 3")
                .update();
        assertThat(rebuild()).isEqualTo("0 The public record was counted anew. Counts that had been wrong: 3");
    }

    @Test
    void saysThatThereIsNoRecordYet() {
        assertThat(rebuild()).isEqualTo("16 There is no public record in this database yet.");
    }

    private String rebuild() {
        var out = new ByteArrayOutputStream();
        int code = new RebuildRecord().run(database, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }
}
