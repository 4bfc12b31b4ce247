package org.concordat.membership;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.audit.ThingName;
import org.concordat.audit.ThingsOnTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the audit trail who was invited. */
@Component
class InvitationsOnTrail implements ThingsOnTrail {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient database;

    InvitationsOnTrail(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("invitation");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        var names = new HashMap<String, ThingName>();
        var ids = ThingsOnTrail.ids(things);
        if (!ids.isEmpty()) {
            database.sql("""
                    select id, name, address from invitation
                    where id = any(:ids) and (:all or organisation_id = :reader)
                    """)
                    .param("ids", ids.toArray(UUID[]::new))
                    .param("all", reader == null)
                    .param("reader", reader == null ? NOBODY : UUID.fromString(reader))
                    .query(row -> {
                        names.put(
                                row.getString("id"),
                                new ThingName("invitation", row.getString("name"), row.getString("address")));
                    });
        }
        return names;
    }
}
