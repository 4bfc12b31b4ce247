package org.concordat.preparation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.audit.ThingName;
import org.concordat.audit.ThingsOnTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the whole audit trail what consultations in preparation are called; no organisation's own trail names them. */
@Component
class PreparationsOnTrail implements ThingsOnTrail {

    private final JdbcClient database;

    PreparationsOnTrail(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("preparation");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        record Found(String id, String title) {}
        var ids = ThingsOnTrail.ids(things);
        if (reader != null || ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select id, title from preparation where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Found(row.getString("id"), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::id, it -> new ThingName("preparation", it.title())));
    }
}
