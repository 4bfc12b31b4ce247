package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail is checked from outside: beside a running server of our own, and on a database of somebody else's. */
class VerifyAuditTests {

    private static final String FIRST = "7f0e5bb4ecb1bbf0a2cf0cbf0dd4b8b13b2c8b8d5f6a8e9f0a1b2c3d4e5f6a7b";

    @TempDir
    Path kept;

    private EmbeddedDatabase portal;

    @BeforeEach
    void start() {
        portal = EmbeddedDatabase.start(DataDirectory.claim(kept), TestDatabase.programs());
        var tables = JdbcClient.create(portal.administration());
        tables.sql("create schema concordat authorization concordat").update();
        tables.sql("""
                create table concordat.audit_entry (number bigint, recorded_at timestamptz, happened_at timestamptz,
                    actor text, working_for text, role text, act text, thing text, why text, previous_hash text, hash text)
                """).update();
        tables.sql("alter table concordat.audit_entry owner to concordat").update();
    }

    @AfterEach
    void stop() throws IOException {
        portal.close();
    }

    @Test
    @Tags({@Tag("A25"), @Tag("T52")})
    void readsBesideThePortalThatRuns() {
        var beside = RunningDatabase.in(kept);
        assertThat(beside).isPresent();
        assertThat(verify(beside.get(), "")).isEqualTo(new Said(0, "The audit trail is whole: 0 entries"));
    }

    @Test
    void findsNoServerWhereThePortalDoesNotRun() throws IOException {
        portal.close();
        assertThat(RunningDatabase.in(kept)).isEmpty();
        start(kept);
    }

    @Test
    void makesNothingWhereNothingIsKept() {
        var elsewhere = kept.resolve("elsewhere");
        assertThatThrownBy(() -> RunningDatabase.in(elsewhere))
                .isInstanceOf(DataDirectoryNotWritable.class)
                .hasMessageContaining("no portal has kept anything there");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    @Tags({@Tag("A25"), @Tag("T52")})
    void namesTheFirstBrokenEntry() {
        JdbcClient.create(portal.administration())
                .sql("""
                insert into concordat.audit_entry values (7, now(), now(), 'a', '', 'r', 'a.b', 't', '', :before, :hash)
                """)
                .param("before", "0".repeat(64))
                .param("hash", FIRST)
                .update();
        var said = verify(portal, "");
        assertThat(said.code()).isEqualTo(VerifyAudit.BROKEN);
        assertThat(said.words()).isEqualTo("The audit trail is broken: entry 7 is not as it was written.");
    }

    @Test
    @Tag("T52")
    void noticesThatAKnownEntryIsGone() {
        var said = verify(portal, FIRST);
        assertThat(said.code()).isEqualTo(VerifyAudit.BROKEN);
        assertThat(said.words()).contains(FIRST, "is gone");
    }

    @Test
    void saysThatThereIsNoTrailYet() throws Exception {
        var said = verify(new ExternalDatabase(TestDatabase.fresh()), "");
        assertThat(said).isEqualTo(new Said(16, "There is no audit trail in this database yet."));
    }

    @Test
    void isAskedForByTheLauncher() {
        assertThat(Commands.asked("--concordat.command=verify-audit")).isPresent();
        assertThat(Commands.asked("--concordat.command=unheard-of")).isEmpty();
        assertThat(Commands.asked("--concordat.port=8080")).isEmpty();
    }

    private void start(Path directory) {
        portal = EmbeddedDatabase.start(DataDirectory.claim(directory), TestDatabase.programs());
    }

    private record Said(int code, String words) {}

    private static Said verify(Database database, String known) {
        var out = new ByteArrayOutputStream();
        int code = new VerifyAudit(database, known).run(new PrintStream(out, true, StandardCharsets.UTF_8));
        var words = List.of(out.toString(StandardCharsets.UTF_8).split("\\R")).getFirst();
        return new Said(code, words.startsWith("The audit trail is whole") ? words.replaceFirst(",.*", "") : words);
    }
}
