package org.concordat.record;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows what would stand on the record. It is written and read by what writes and reads the record, in a transaction that is
 * taken back: nobody else ever sees it.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Previewing {

    private final ResponseWriting responses;
    private final JdbcClient database;
    private final TransactionTemplate apart;

    Previewing(ResponseWriting responses, JdbcClient database, PlatformTransactionManager transactions) {
        this.responses = responses;
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A response as it would be read. */
    public Previewed of(PublishedResponse response) {
        return Objects.requireNonNull(apart.execute(status -> {
            status.setRollbackOnly();
            responses.write(response);
            return new Previewed(
                    database.sql(ResponseReading.ONE_VERSION)
                            .param("reference", response.reference().value())
                            .param("version", response.version())
                            .query(ResponseReading::response)
                            .single(),
                    database.sql(ResponseReading.POSITIONS)
                            .param("reference", response.reference().value())
                            .param("version", response.version())
                            .query(new ListedPositionMapper())
                            .list());
        }));
    }
}
