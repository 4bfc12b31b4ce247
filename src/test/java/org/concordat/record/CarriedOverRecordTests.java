package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import org.concordat.start.DatabaseAccess;
import org.concordat.start.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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
