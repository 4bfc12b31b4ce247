package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.audit.ChainCheck.Outcome;
import org.concordat.consultation.TestConsultations;
import org.concordat.membership.TestTeams;
import org.concordat.start.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@PortalTest
class AuditTrailTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource source;

    @Autowired
    Clock clock;

    @Test
    @Tag("A25")
    void keepsOneUnbrokenChainUnderParallelWriters() throws Exception {
        var team = teams.aCouncil();
        var attempts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 24; i++) {
            var why = "parallel " + i;
            attempts.add(() -> {
                portal.as(team.drafter(), () -> transaction.executeWithoutResult(status -> add("thing", why)));
                return true;
            });
        }
        AtOnce.all(attempts);
        assertThat(check()).isInstanceOf(Outcome.Whole.class);
        assertThat(database.sql("select count(*) from audit_entry where why like 'parallel %'")
                        .query(Long.class)
                        .single())
                .isEqualTo(24);
    }

    @Test
    void holdsUpNobodyBeforeItsTransactionIsOver() throws Exception {
        var team = teams.aCouncil();
        var other = UUID.randomUUID().toString();
        try (var thread = Executors.newSingleThreadExecutor()) {
            portal.as(
                    team.drafter(),
                    () -> transaction.executeWithoutResult(status -> {
                        add("first", "");
                        try {
                            thread.submit(() -> portal.as(
                                            team.drafter(),
                                            () -> transaction.executeWithoutResult(elsewhere -> add(other, ""))))
                                    .get(5, TimeUnit.SECONDS);
                        } catch (Exception heldUp) {
                            throw new AssertionError("Waited for a transaction at work", heldUp);
                        }
                    }));
        }
        assertThat(whys(other)).containsExactly("");
        assertThat(check()).isInstanceOf(Outcome.Whole.class);
    }

    @Test
    @Tag("A25")
    void keepsTheOrderWithinATransactionAndNothingOfOneThatFails() throws Exception {
        var team = teams.aCouncil();
        var thing = UUID.randomUUID().toString();
        portal.as(
                team.drafter(),
                () -> transaction.executeWithoutResult(status -> {
                    add(thing, "one");
                    add(thing, "two");
                    add(thing, "three");
                }));
        assertThatThrownBy(() -> portal.as(
                        team.drafter(),
                        () -> transaction.executeWithoutResult(status -> {
                            add(thing, "four");
                            throw new IllegalStateException("Broken");
                        })))
                .hasMessage("Broken");
        assertThat(whys(thing)).containsExactly("one", "two", "three");
        assertThat(check()).isInstanceOf(Outcome.Whole.class);
    }

    @Test
    @Tag("A25")
    void letsNothingStandWhoseEntryCannotBeWritten() {
        var team = teams.aCouncil();
        var asked = consultations.anOpenConsultation();
        assertThatThrownBy(() -> portal.as(
                        team.drafter(),
                        () -> transaction.executeWithoutResult(status -> {
                            database.sql("update consultation set short_title = 'Changed' where id = :id")
                                    .param("id", asked.id().value())
                                    .update();
                            database.sql("alter table audit_entry add check (thing <> 'too much') not valid")
                                    .update();
                            add("too much", "");
                        })))
                .isInstanceOf(RuntimeException.class);
        assertThat(database.sql("select short_title from consultation where id = :id")
                        .param("id", asked.id().value())
                        .query(String.class)
                        .single())
                .isNotEqualTo("Changed");
    }

    private void add(String thing, String why) {
        trail.add(AuditEntry.as(AuditRole.PERSON)
                .did(Act.CONSULTATION_ANNOUNCED, thing)
                .because(why));
    }

    private List<String> whys(String thing) {
        return database.sql("select why from audit_entry where thing = :thing order by number")
                .param("thing", thing)
                .query(String.class)
                .list();
    }

    @Test
    void refusesToWriteOutsideATransaction() {
        var team = teams.aCouncil();
        assertThatThrownBy(() -> portal.as(team.drafter(), () -> add("thing", "")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @Tags({@Tag("A25"), @Tag("T52")})
    @ValueSource(
            strings = {
                "update audit_entry set why = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
            })
    void isNeverRewritten(String attempt) {
        teams.aCouncil();
        assertThatThrownBy(() -> database.sql(attempt).update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> asSuperuser(connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(attempt);
                    }
                }))
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @Tags({@Tag("A25"), @Tag("T52")})
    @ValueSource(
            strings = {
                "actor = actor || ' '",
                "working_for = '00000000-0000-7000-8000-000000000000'",
                "role = 'x'",
                "act = overlay(act placing 'x' from 1 for 1)",
                "thing = 'x'",
                "why = 'x'",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "happened_at = happened_at - interval '1 microsecond'",
            })
    void namesTheFirstEntryOfWhichOneByteWasChanged(String change) throws Exception {
        teams.aCouncil();
        var number = middle();
        var outcome = asSuperuser(connection -> {
            withoutTriggers(connection, "update audit_entry set " + change + " where number = " + number);
            return ChainCheck.run(connection, null);
        });
        assertThat(outcome).isEqualTo(new Outcome.Broken(number, true));
        assertThat(check()).isInstanceOf(Outcome.Whole.class);
    }

    @Test
    @Tags({@Tag("A25"), @Tag("T52")})
    void namesTheEntryAfterOneThatWasTakenOut() throws Exception {
        teams.aCouncil();
        var number = middle();
        var outcome = asSuperuser(connection -> {
            withoutTriggers(connection, "delete from audit_entry where number = " + number);
            return ChainCheck.run(connection, null);
        });
        assertThat(outcome)
                .isEqualTo(new Outcome.Broken(
                        database.sql("select min(number) from audit_entry where number > :number")
                                .param("number", number)
                                .query(Long.class)
                                .single(),
                        false));
    }

    @Test
    @Tag("T52")
    void noticesThatTheEndWasCutOffWhereAnEarlierHashIsKnown() throws Exception {
        teams.aCouncil();
        var known = ((Outcome.Whole) check()).last();
        teams.aCouncil();
        Outcome grown = asSuperuser(connection -> ChainCheck.run(connection, known));
        assertThat(grown).isInstanceOf(Outcome.Whole.class);
        var outcome = asSuperuser(connection -> {
            withoutTriggers(
                    connection,
                    "delete from audit_entry where number >= (select number from audit_entry where hash = '" + known
                            + "')");
            return ChainCheck.run(connection, known);
        });
        assertThat(outcome).isInstanceOf(Outcome.Cut.class);
    }

    @Test
    @Tag("A25")
    void hashesNoTwoEntriesAlikeThatDivideTheSameWordsOtherwise() {
        var now = Instant.EPOCH;
        assertThat(List.of(
                        AuditTrail.hash("", now, now, "a", "b"),
                        AuditTrail.hash("", now, now, "ab", ""),
                        AuditTrail.hash("", now, now, "", "ab"),
                        AuditTrail.hash("", now, now, "a\n1:b", ""),
                        AuditTrail.hash("", now, now, "a", "b", "")))
                .doesNotHaveDuplicates();
        assertThat(AuditTrail.hash("0".repeat(64), now, now, "system", "", "test", "test.done", "thing", "é"))
                .isEqualTo("634b490b072b6e592f04d6a4e541f74a998928231a03272e1bc723bea2e04cf0");
    }

    @ParameterizedTest
    @Tag("A25")
    @ValueSource(
            strings = {
                "one\r\nforged line",
                "one\u0000 forged\u0007 line",
                "one\u001B forged line",
                "one\u202E forged\u2066 line\u2069",
                "one\u2028forged\u2029line",
                "one\u0085 forged\u009B line",
                "one\uFEFF forged\u200B line",
                "one forged\uDB40\uDC41 line",
            })
    void holdsNothingThatDisguises(String typed) {
        var team = teams.aCouncil();
        var thing = UUID.randomUUID().toString();
        portal.as(team.drafter(), () -> transaction.executeWithoutResult(status -> add(thing + typed, typed)));
        assertThat(database.sql("select why from audit_entry where thing = :thing")
                        .param("thing", thing + "one forged line")
                        .query()
                        .singleRow()
                        .values())
                .containsOnly("one forged line");
    }

    @Test
    void forgetsFromWhereWithoutTouchingTheChain() throws Exception {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request()));
        try {
            teams.aCouncil();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(database.sql(
                                "select distinct address || ' ' || browser from audit_origin where browser like 'Test%'")
                        .query(String.class)
                        .list())
                .containsExactly("192.0.2.7 Test browser");
        new Origins(database, new RequestOrigin(), Clock.offset(clock, Duration.ofDays(89)), Duration.ofDays(90))
                .forget();
        assertThat(database.sql("select count(*) from audit_origin where browser like 'Test%'")
                        .query(Long.class)
                        .single())
                .isPositive();
        new Origins(database, new RequestOrigin(), Clock.offset(clock, Duration.ofDays(91)), Duration.ofDays(90))
                .forget();
        assertThat(database.sql("select count(*) from audit_origin")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(check()).isInstanceOf(Outcome.Whole.class);
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        request.addHeader("User-Agent", "Test\u001B browser");
        return request;
    }

    private Outcome check() throws Exception {
        try (var connection = source.getConnection()) {
            return ChainCheck.run(connection, null);
        }
    }

    private long middle() {
        return database.sql("select number from audit_entry order by number desc offset 2 limit 1")
                .query(Long.class)
                .single();
    }

    private static void withoutTriggers(Connection connection, String change) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            statement.execute(change);
            statement.execute("set local session_replication_role = origin");
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** As the server's own superuser, and undone afterwards. */
    private <T> T asSuperuser(Work<T> work) throws SQLException {
        try (var connection = TestDatabase.asSuperuser(source)) {
            connection.setAutoCommit(false);
            connection.setSchema("concordat");
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }
}
