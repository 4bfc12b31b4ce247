package org.concordat.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.SecretToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one link by which the portal gets its first administrator. Needs a database and nothing else of the portal. */
@Component
class SetUpLinks {

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final JdbcClient database;
    private final AuditTrail audit;
    private final String portal;
    private final Clock clock;

    SetUpLinks(
            JdbcClient database,
            AuditTrail audit,
            @Value("${concordat.address:http://localhost:${concordat.port:8080}}") String portal,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.portal = portal;
        this.clock = clock;
    }

    /** Whether nobody administers the service yet. */
    boolean isMissing() {
        return database.sql("select count(*) from person_role where role = 'ADMINISTRATOR'")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /**
     * A new link, in the transaction it is called in; an older one is worthless from then on.
     *
     * @throws SetUpOver when there is an administrator already
     */
    String renew() {
        if (!isMissing()) {
            throw new SetUpOver();
        }
        var token = SecretToken.fresh();
        database.sql("""
                insert into setup_link (hash, expires_at) values (:hash, :expires)
                on conflict (single) do update set hash = :hash, expires_at = :expires
                """)
                .param("hash", token.hash())
                .param("expires", Timestamp.from(clock.instant().plus(GOOD_FOR)))
                .update();
        audit.add(AuditEntry.as(AuditRole.ADMINISTRATOR)
                .did(Act.SETUP_OFFERED, "")
                .because("set-up"));
        return portal + "/workspace/setup/" + token.clear();
    }

    /** Whether a link can be used. Looking uses nothing up. */
    boolean isOpen(String token) {
        return isMissing()
                && database.sql("select count(*) from setup_link where hash = :hash and expires_at > :now")
                                .param("hash", new SecretToken(token).hash())
                                .param("now", Timestamp.from(clock.instant()))
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    /** Uses a link up. Whether it was good. */
    boolean take(String token) {
        boolean good = database.sql("delete from setup_link where hash = :hash and expires_at > :now")
                        .param("hash", new SecretToken(token).hash())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        return good && isMissing();
    }
}
