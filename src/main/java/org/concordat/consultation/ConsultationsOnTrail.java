package org.concordat.consultation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.concordat.audit.ThingName;
import org.concordat.audit.ThingsOnTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the audit trail what consultations are called. They are no organisation's own: only the whole trail names them. */
@Component
class ConsultationsOnTrail implements ThingsOnTrail {

    private final ConsultationRepository rows;

    ConsultationsOnTrail(ConsultationRepository rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("consultation", "service-role");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        if (reader != null) {
            return Map.of();
        }
        var names = new HashMap<String, ThingName>();
        rows.findByIdInOrSlugIn(ThingsOnTrail.ids(things), things).forEach(it -> {
            var name = new ThingName("consultation", it.title());
            names.put(it.id().toString(), name);
            names.put(it.slug().value(), name);
        });
        return names;
    }
}
