package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AuditTrailTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    TestPortal portal;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Tag("A25")
    void keepsOneUnbrokenChainUnderParallelWriters() throws Exception {
        var team = portal.aCouncil();
        var attempts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 24; i++) {
            var why = "parallel " + i;
            attempts.add(() -> {
                portal.as(
                        team.drafter(),
                        () -> transaction.executeWithoutResult(
                                status -> trail.add(new AuditEntry("someone", "", "test", "test.done", "thing", why))));
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(attempts)) {
                done.get();
            }
        }
        var before = new String[] {"0".repeat(64)};
        database.sql("select * from audit_entry order by number").query(row -> {
            assertThat(row.getString("previous_hash")).isEqualTo(before[0]);
            assertThat(row.getString("hash"))
                    .isEqualTo(AuditTrail.hash(
                            before[0],
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                            new AuditEntry(
                                    row.getString("actor"),
                                    row.getString("working_for"),
                                    row.getString("role"),
                                    row.getString("act"),
                                    row.getString("thing"),
                                    row.getString("why"))));
            before[0] = row.getString("hash");
        });
        assertThat(before[0]).isNotEqualTo("0".repeat(64));
    }

    @Test
    void refusesToWriteOutsideATransaction() {
        var team = portal.aCouncil();
        assertThatThrownBy(() -> portal.as(
                        team.drafter(), () -> trail.add(new AuditEntry("a", "", "test", "test.done", "thing", ""))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @Tag("A25")
    void isNeverRewritten() {
        portal.aCouncil();
        assertThatThrownBy(
                        () -> database.sql("update audit_entry set why = 'x'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("delete from audit_entry").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("truncate audit_entry").update()).hasMessageContaining("append-only");
    }

    @Test
    void holdsNoControlCharacters() {
        var team = portal.aCouncil();
        portal.as(
                team.drafter(),
                () -> transaction.executeWithoutResult(status -> trail.add(new AuditEntry(
                        "a", "", "test", "test.forged", "thing", "one\r\nforged\u202E line\u001B[31m"))));
        assertThat(database.sql("select why from audit_entry where act = 'test.forged'")
                        .query(String.class)
                        .single())
                .isEqualTo("one forged line[31m");
    }
}
