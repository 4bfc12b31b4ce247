package org.concordat.staff;

import java.time.Clock;
import javax.sql.DataSource;
import org.concordat.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a link for the first administrator by a command of the machine's own, beside a running portal or without it. */
final class SetUpFromOutside {

    private SetUpFromOutside() {}

    /**
     * A new link; an older one is worthless from then on.
     *
     * @param database the application's own, with its tables
     * @param portal under which address people reach it
     * @throws SetUpOver when there is an administrator already
     */
    static String newLink(DataSource database, String portal, Clock clock) {
        var links = new SetUpLinks(JdbcClient.create(database), AuditTrail.fromOutside(database, clock), portal, clock);
        return new TransactionTemplate(new JdbcTransactionManager(database)).execute(status -> links.renew());
    }
}
