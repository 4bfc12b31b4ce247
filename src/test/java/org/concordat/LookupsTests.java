package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is looked up by one column has an index on it that leaves nothing out, however few rows a test makes. */
@PortalTest
class LookupsTests {

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "response, reference",
        "position, reference",
        "position, response_id",
        "comment, reference",
        "reported_position, reference",
        "response_signatory, organisation_id",
        "membership, person_id",
        "membership, organisation_id",
        "person, email",
        "organisation, slug",
        "record.responses, reference",
        "record.response_organisation, organisation",
        "record.position_organisation, organisation"
    })
    void findNoRowByReadingAll(String table, String column) {
        assertThat(database.sql("""
                        select count(*) from pg_index i join pg_attribute a on a.attrelid = i.indrelid
                        where i.indrelid = cast(:table as regclass) and a.attname = :column
                            and i.indpred is null and i.indkey[0] = a.attnum
                        """)
                        .param("table", table)
                        .param("column", column)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
