package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import javax.sql.DataSource;
import org.concordat.start.DatabaseAccess;
import org.concordat.start.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was kept as Markdown is found as texts after the migrations; what was signed stays as it was. */
class CarriedOverWordsTests {

    private static final String BEFORE = "202611220911";
    private static final String ADDRESS = "County Hall\nHigh Street\n\n3. Yes, **fully**.\n5. No.\n";
    private static final String ABOUT_SOMEBODY = "**Mrs Cole** said so, and Mrs *Cole* again: Mrs Cole.";

    @Test
    void areReadAsTheyWereMeantAndFoundAgainWhereTheyWereRedacted() {
        var access = TestDatabase.fresh();
        var source = new DriverManagerDataSource(
                access.url(), access.application().user(), access.application().password());
        var database = JdbcClient.create(source);
        migrate(source, access, BEFORE);
        // What the rows refer to does not matter here.
        database.sql("""
                do $$ declare it record; begin
                    for it in select conrelid::regclass as found, conname from pg_constraint
                            where contype = 'f' and connamespace = 'concordat'::regnamespace loop
                        execute format('alter table %s drop constraint %I', it.found, it.conname);
                    end loop;
                end $$
                """).update();
        submitted(database, ADDRESS);
        commented(database, ABOUT_SOMEBODY);

        migrate(source, access, "latest");

        var position = Text.fromJson(database.sql("select said::json ->> 'reasons' from position")
                .query(String.class)
                .single());
        assertThat(database.sql("select said::json ->> 'stance' from position")
                        .query(String.class)
                        .single())
                .isEqualTo("MIXED");
        assertThat(position.html())
                .isEqualTo("<p>County Hall<br>High Street</p><div role=\"list\" class=\"items\">"
                        + "<div role=\"listitem\" class=\"item depth-0\"><span class=\"marker\">3.</span> Yes, "
                        + "<strong>fully</strong>.</div><div role=\"listitem\" class=\"item depth-0\">"
                        + "<span class=\"marker\">5.</span> No.</div></div>");
        assertThat(database.sql("select submitted_content from response")
                        .query(String.class)
                        .single())
                .isEqualTo("signed: " + ADDRESS);
        var comment = Text.fromJson(database.sql("select text from comment_version")
                .query(String.class)
                .single());
        assertThat(comment.plain()).isEqualTo("Mrs Cole said so, and Mrs Cole again: Mrs Cole.");
        assertThat(database.sql("select span_start || '-' || span_end from redaction order by span_start")
                        .query(String.class)
                        .list())
                .containsExactly("0-8", "38-46");
        assertThatThrownBy(() ->
                        database.sql("update comment_version set text = '{}'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("update position set said = '{}'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        database.sql("update redaction set span_start = 0").update())
                .isInstanceOf(DataAccessException.class);
    }

    private static void submitted(JdbcClient database, String words) {
        database.sql("""
                insert into position (id, response_id, consultation_id, question_number, reference, stance, reasons, revision)
                    values (uuidv7(), '00000000-0000-0000-0000-000000000001', uuidv7(), 1, 'P-0000-0001', 'MIXED', :words, 1)
                """).param("words", words).update();
        database.sql("""
                insert into response (id, revision, consultation_id, lead_organisation_id, joint, number, reference, state,
                        sign_off_round, submitted_at, submitted_content, content_hash)
                    values ('00000000-0000-0000-0000-000000000001', 1, uuidv7(), uuidv7(), false, 1, 'R-0000-0001',
                        'PUBLISHED', 1, now(), :content, repeat('a', 64))
                """).param("content", "signed: " + words).update();
    }

    private static void commented(JdbcClient database, String words) {
        database.sql("""
                insert into person (id, email, name, registered_at)
                    values ('00000000-0000-0000-0000-000000000005', 'a@example.org', 'A', now())
                """).update();
        database.sql("""
                insert into comment (id, revision, reference, position_reference, consultation_id, question_number,
                        organisation_id, written_by, text, state, written_at)
                    values ('00000000-0000-0000-0000-000000000002', 1, 'C-0000-0001', 'P-0000-0001', uuidv7(), 1, uuidv7(),
                        '00000000-0000-0000-0000-000000000005', :words, 'PUBLISHED', now())
                """).param("words", words).update();
        database.sql("""
                insert into moderation_case (id, version, kind, content_id, consultation_id, about, waiting_since,
                        submitted_by, decision, decided_at)
                    values ('00000000-0000-0000-0000-000000000003', 1, 'COMMENT', '00000000-0000-0000-0000-000000000002',
                        uuidv7(), 'x', now(), uuidv7(), 'PUBLISHED_WITH_REDACTIONS', now())
                """).update();
        database.sql("""
                insert into moderation_decision (id, case_id, act, note, decided_by, decided_at)
                    values ('00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000003',
                        'PUBLISHED_WITH_REDACTIONS', '', uuidv7(), now())
                """).update();
        var first = words.indexOf("Mrs Cole");
        var last = words.lastIndexOf("Mrs Cole");
        for (int start : new int[] {first, last}) {
            database.sql("""
                    insert into redaction (decision_id, part, span_start, span_end, reason)
                        values ('00000000-0000-0000-0000-000000000004', 'comment', :start, :end, 'NAME')
                    """).param("start", start).param("end", start + 8).update();
        }
    }

    private static void migrate(DataSource source, DatabaseAccess access, String target) {
        Flyway.configure()
                .dataSource(source)
                .defaultSchema("concordat")
                .placeholders(Map.of("reader", access.reader().user()))
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }
}
