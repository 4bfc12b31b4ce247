package org.concordat.consultation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.ConsultationId;
import org.concordat.staff.ConsultationTitles;
import org.springframework.stereotype.Component;

/** Names the consultations to those who give somebody a role for one of them, or moderate them. */
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

    @Override
    public Map<ConsultationId, String> shortTitles(Collection<ConsultationId> consultations) {
        return rows
                .shortTitles(consultations.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(it -> new ConsultationId(it.getId()), Titled::getShortTitle));
    }

    interface Titled {
        UUID getId();

        String getShortTitle();
    }
}
