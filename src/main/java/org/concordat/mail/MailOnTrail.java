package org.concordat.mail;

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

/** Says on the audit trail to whom a mail went, as long as it is kept. Only those who read all of it know. */
@Component
class MailOnTrail implements ThingsOnTrail {

    private final JdbcClient database;

    MailOnTrail(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("mail");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        var names = new HashMap<String, ThingName>();
        var ids = ThingsOnTrail.ids(things);
        if (reader == null && !ids.isEmpty()) {
            database.sql("select id, recipient from mail_message where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        names.put(row.getString("id"), new ThingName("mail", row.getString("recipient")));
                    });
        }
        return names;
    }
}
