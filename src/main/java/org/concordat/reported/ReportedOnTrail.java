package org.concordat.reported;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.audit.ThingName;
import org.concordat.audit.ThingsOnTrail;
import org.concordat.kernel.Reference;
import org.concordat.organisation.OrganisationLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the audit trail of whom the press reported what was recorded. It is nobody's own. */
@Component
class ReportedOnTrail implements ThingsOnTrail {

    private final ReportedPositionRepository rows;
    private final OrganisationLookup organisations;

    ReportedOnTrail(ReportedPositionRepository rows, OrganisationLookup organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("reported-position");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        var references = things.stream()
                .map(Reference::parse)
                .flatMap(Optional::stream)
                .map(Reference::value)
                .toList();
        if (reader != null || references.isEmpty()) {
            return Map.of();
        }
        var found = rows.findByReferenceIn(references);
        var known = organisations.of(
                found.stream().map(ReportedPosition::organisation).toList());
        return found.stream()
                .collect(Collectors.toMap(
                        it -> it.reference().value(),
                        it -> {
                            var whose = known.get(it.organisation());
                            return new ThingName(
                                    "position.reported",
                                    List.of(it.reference().value(), whose == null ? "" : whose.name()));
                        },
                        (one, otherVersion) -> one));
    }
}
