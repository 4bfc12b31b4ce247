package org.concordat.consultation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.kernel.ConsultationId;
import org.concordat.staff.ConsultationTitles;
import org.springframework.stereotype.Component;

/** Names the consultations to administrators who give somebody a role for one of them. */
@Component
class TitlesForRoles implements ConsultationTitles {

    private final ConsultationRepository rows;

    TitlesForRoles(ConsultationRepository rows) {
        this.rows = rows;
    }

    @Override
    public Map<ConsultationId, String> titles() {
        var titles = new LinkedHashMap<ConsultationId, String>();
        rows.findAllByOrderByOpensAtDesc().forEach(it -> titles.put(it.id(), it.title()));
        return titles;
    }
}
