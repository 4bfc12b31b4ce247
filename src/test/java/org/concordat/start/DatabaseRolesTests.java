package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@Tag("T40")
class DatabaseRolesTests {

    private static final String REFUSED = "42501";

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier("recordDataSource")
    DataSource recordDataSource;

    @BeforeEach
    void plant() {
        application.sql("create table concordat.planted (secret text)").update();
        application.sql("create table record.planted (published text)").update();
    }

    @AfterEach
    void remove() {
        application.sql("drop table concordat.planted").update();
        application.sql("drop table record.planted").update();
    }

    @Test
    void readerIsRefusedOnEveryTableOutsideTheRecord() {
        var others = tables("n.nspname not in ('record', 'pg_catalog', 'information_schema', 'pg_toast')");

        assertThat(others).contains("concordat.planted", "concordat.flyway_schema_history");
        assertThat(others).allSatisfy(table -> assertRefused("select * from " + table));
    }

    @Test
    void readerReadsEveryTableOfTheRecordAndWritesNone() {
        var published = tables("n.nspname = 'record'");

        assertThat(published).contains("record.planted").allSatisfy(table -> {
            JdbcClient.create(recordDataSource)
                    .sql("select count(*) from " + table)
                    .query(Long.class)
                    .single();
            assertRefused("delete from " + table);
            assertRefused("truncate " + table);
        });
        assertRefused("insert into record.planted values ('mine')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create schema mine",
                "create table mine (id int)",
                "create table public.mine (id int)",
                "create table record.mine (id int)",
                "create temporary table mine (id int)",
                "create view record.mine as select 1",
                "create function record.mine() returns int language sql return 1",
                "create role mine",
                "create extension pg_trgm",
                "select lo_creat(-1)",
                "select lo_from_bytea(0, 'x')",
                "set role concordat",
                "copy (select 1) to '/tmp/mine'",
                "select pg_read_file('PG_VERSION')",
                "select rolpassword from pg_authid",
            })
    void readerCanMakeNothing(String statement) {
        assertRefused(statement);
    }

    @Test
    void readerHasNoPowerBeyondSigningIn() {
        var powers = application.sql("""
                        select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
                        from pg_roles where rolname in ('concordat', 'concordat_reader')
                        """).query(Boolean.class).list();

        assertThat(powers).containsExactly(false, false);
    }

    private List<String> tables(String condition) {
        return application.sql("""
                        select format('%%I.%%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and %s
                        """.formatted(condition)).query(String.class).list();
    }

    /** The refusal must come from the right that is missing, not from the connection being set to read only. */
    private void assertRefused(String statement) {
        assertThatThrownBy(() -> {
                    try (var connection = recordDataSource.getConnection();
                            var execution = connection.createStatement()) {
                        connection.setReadOnly(false);
                        connection.setAutoCommit(false);
                        execution.execute("set transaction read write");
                        execution.execute(statement);
                    }
                })
                .as(statement)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo(REFUSED));
    }
}
