package org.concordat.record;

import javax.sql.DataSource;
import org.concordat.kernel.PublicRead;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record as its readers reach it: through the role that can read this schema and nothing else. */
@Component
@PublicRead
class RecordDatabase {

    private final JdbcClient reader;

    RecordDatabase(@Qualifier("recordDataSource") DataSource reader) {
        this.reader = JdbcClient.create(reader);
    }

    JdbcClient.StatementSpec sql(String sql) {
        return reader.sql(sql);
    }
}
