package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ConcordatApplicationTests {

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void startsOnAFreshDatabaseOfItsOwn() {
        assertThat(database.sql("select current_database()").query(String.class).single())
                .startsWith("test_");
        assertThat(database.sql("select current_user || ' ' || current_schema()")
                        .query(String.class)
                        .single())
                .isEqualTo("concordat concordat");
    }

    @Test
    void knowsTheCommandsOfTheLauncher() {
        assertThat(ConcordatApplication.COMMANDS).containsOnlyKeys("verify-audit", "admin-link", "rebuild-record");
    }

    @Test
    void livesInLondon() {
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/London"));
    }
}
