package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.concordat.start.DatabaseAccess;
import org.concordat.start.TestDatabase;
import org.concordat.text.PublishedText;
import org.concordat.text.Redaction;
import org.concordat.text.Span;
import org.concordat.text.Text;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** What was published before is found after, on a database of character type C as those made before are. */
class CarriedOverRecordTests {

    private static final String BEFORE = "202611220911";

    @Test
    void isFoundAndCountedAfterTheMigrations() {
        var access = TestDatabase.freshAndPlain();
        var source = new DriverManagerDataSource(
                access.url(), access.application().user(), access.application().password());
        var database = JdbcClient.create(source);
        migrate(source, access, BEFORE);
        database.sql("""
                insert into record.organisations (slug, name, kind, fictional)
                    values ('mon', 'Cyngor “Ynys Môn”', 'COUNCIL', true);
                insert into record.consultations (slug, title, short_title, summary, command_paper, consulting_body,
                        published_on, opens_at, closes_at)
                    values ('asked', 'Asked', 'Asked', 'Summary', 'Cm 1', 'mon', '2010-07-12', '2010-07-12', '2010-10-11');
                insert into record.position_references values ('P-0000-0001');
                insert into record.positions (reference, version, current, consultation, stance, provenance, kinds, html,
                        plain, redacted, as_at, published_at, source)
                    values ('P-0000-0001', 1, true, 'asked', 'MIXED', 'REPORTED', '{COUNCIL,GP_GROUP}', '', 'The patients’ group',
                        false, '2010-07-12', '2010-07-12', 'Press');
                """).update();
        assertThat(found(database, "patients' group")).isFalse();

        migrate(source, access, "latest");

        assertThat(found(database, "patients' group")).isTrue();
        assertThat(database.sql(
                                "select slug from record.organisations where search @@ plainto_tsquery('english', 'mon')")
                        .query(String.class)
                        .list())
                .containsExactly("mon");
        assertThat(database.sql("select responses, submitted, reported, kinds from record.consultation_figures")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("responses", 0, "submitted", 0, "reported", 1, "kinds", 2));
    }

    @Test
    void saysWhyWordsWereLeftOutInTheWordsOfWhoeverReads() {
        var access = TestDatabase.freshAndPlain();
        var source = new DriverManagerDataSource(
                access.url(), access.application().user(), access.application().password());
        var database = JdbcClient.create(source);
        migrate(source, access, "202611290400");
        database.sql("""
                insert into record.organisations (slug, name, kind, fictional) values ('mon', 'Môn', 'COUNCIL', true);
                insert into record.consultations (slug, title, short_title, summary, command_paper, consulting_body,
                        published_on, opens_at, closes_at)
                    values ('asked', 'Asked', 'Asked', 'Summary', 'Cm 1', 'mon', '2010-07-12', '2010-07-12', '2010-10-11');
                insert into record.position_references values ('P-0000-0001');
                insert into record.positions (reference, version, current, consultation, stance, provenance, kinds, html,
                        plain, redacted, detail, detail_plain, as_at, published_at, source)
                    values ('P-0000-0001', 1, true, 'asked', 'MIXED', 'REPORTED', '{COUNCIL,GP_GROUP}',
                        '<p>Ask <span class="redacted">redacted: name and address</span>.</p>',
                        'Ask [redacted: name and address].', true,
                        '{"evidence": {"html": "<p><span class=\\"redacted\\">redacted: name</span></p>",
                            "plain": "[redacted: name]", "redacted": true}, "conditions": []}', '[redacted: name]',
                        '2010-07-12', '2010-07-12', 'Press');
                """).update();
        migrate(source, access, "latest");
        var carried = database.sql("select html, plain, redacted from record.positions")
                .query((row, number) -> ListedPositionMapper.text(row))
                .single();
        var ask = Text.ofPlain("Ask Mrs Cole.");
        assertThat(carried)
                .isEqualTo(PublishedText.of(
                        ask.redacted(List.of(new Redaction(ask.find("Mrs Cole").getFirst(), "NAME_AND_ADDRESS")))));
        var evidence = Objects.requireNonNull(new JsonMapper()
                .readValue(
                        database.sql("select detail from record.positions")
                                .query(String.class)
                                .single(),
                        PublishedDetail.class)
                .evidence());
        var name = Text.ofPlain("Cole");
        assertThat(evidence).isEqualTo(PublishedText.of(name.redacted(List.of(new Redaction(new Span(0, 4), "NAME")))));
        assertThat(found(database, "name")).isFalse();
        assertThat(found(database, "ask")).isTrue();
    }

    private static boolean found(JdbcClient database, String words) {
        return database.sql("select exists (select from record.positions"
                        + " where search @@ websearch_to_tsquery('english', :words))")
                .param("words", words)
                .query(Boolean.class)
                .single();
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
