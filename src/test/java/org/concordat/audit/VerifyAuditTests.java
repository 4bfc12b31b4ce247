package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.start.DatabaseAccess;
import org.concordat.start.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The trail is checked from outside, with the database and nothing else of the portal. */
class VerifyAuditTests {

    private static final String FIRST = "7f0e5bb4ecb1bbf0a2cf0cbf0dd4b8b13b2c8b8d5f6a8e9f0a1b2c3d4e5f6a7b";

    private final DatabaseAccess database = TestDatabase.fresh();

    @Test
    @Tags({@Tag("A25"), @Tag("T52")})
    void readsTheWholeTrail() {
        trail();
        assertThat(verify("")).isEqualTo(new Said(0, "The audit trail is whole: 0 entries"));
    }

    @Test
    @Tags({@Tag("A25"), @Tag("T52")})
    void namesTheFirstBrokenEntry() {
        trail().sql("""
                insert into concordat.audit_entry values (7, now(), now(), 'a', '', 'r', 'a.b', 't', '', :before, :hash)
                """).param("before", "0".repeat(64)).param("hash", FIRST).update();
        var said = verify("");
        assertThat(said.code()).isEqualTo(VerifyAudit.BROKEN);
        assertThat(said.words()).isEqualTo("The audit trail is broken: entry 7 is not as it was written.");
    }

    @Test
    @Tag("T52")
    void noticesThatAKnownEntryIsGone() {
        trail();
        var said = verify(FIRST);
        assertThat(said.code()).isEqualTo(VerifyAudit.BROKEN);
        assertThat(said.words()).contains(FIRST, "is gone");
    }

    @Test
    void saysThatThereIsNoTrailYet() {
        assertThat(verify("")).isEqualTo(new Said(16, "There is no audit trail in this database yet."));
    }

    private JdbcClient trail() {
        var owner = database.application();
        var tables = JdbcClient.create(new DriverManagerDataSource(database.url(), owner.user(), owner.password()));
        tables.sql("create schema concordat").update();
        tables.sql("""
                create table concordat.audit_entry (number bigint, recorded_at timestamptz, happened_at timestamptz,
                    actor text, working_for text, role text, act text, thing text, why text, previous_hash text, hash text)
                """).update();
        return tables;
    }

    private record Said(int code, String words) {}

    private Said verify(String known) {
        var out = new ByteArrayOutputStream();
        int code = new VerifyAudit(known).run(database, new PrintStream(out, true, StandardCharsets.UTF_8));
        var words = List.of(out.toString(StandardCharsets.UTF_8).split("\\R")).getFirst();
        return new Said(code, words.startsWith("The audit trail is whole") ? words.replaceFirst(",.*", "") : words);
    }
}
