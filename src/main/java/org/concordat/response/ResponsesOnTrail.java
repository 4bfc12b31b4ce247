package org.concordat.response;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.audit.ThingName;
import org.concordat.audit.ThingsOnTrail;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the audit trail whose response something was done to, and to which consultation. */
@Component
class ResponsesOnTrail implements ThingsOnTrail {

    private final ResponseRepository responses;
    private final OrganisationLookup organisations;
    private final ConsultationReading consultations;

    ResponsesOnTrail(
            ResponseRepository responses, OrganisationLookup organisations, ConsultationReading consultations) {
        this.responses = responses;
        this.organisations = organisations;
        this.consultations = consultations;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("response", "joint", "decision", "sign-off", "condition");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        var ids = ThingsOnTrail.ids(things);
        var references = things.stream()
                .map(Reference::parse)
                .flatMap(Optional::stream)
                .map(Reference::value)
                .toList();
        if (ids.isEmpty() && references.isEmpty()) {
            return Map.of();
        }
        var found = responses.named(ids, references).stream()
                .filter(it -> reader == null
                        || it.organisations().stream()
                                .anyMatch(owner -> owner.toString().equals(reader)))
                .toList();
        var owners = organisations.of(
                found.stream().flatMap(it -> it.organisations().stream()).toList());
        var asked =
                consultations.byId(found.stream().map(Response::consultation).collect(Collectors.toSet()));
        var names = new HashMap<String, ThingName>();
        for (var response : found) {
            var whose = names(response.organisations(), owners);
            var to = title(asked.get(response.consultation()));
            names.put(
                    response.id().toString(),
                    new ThingName("response", whose, to, Integer.toString(response.number())));
            var reference = response.reference();
            if (reference != null) {
                names.put(reference.value(), new ThingName("response.reference", reference.value(), whose, to));
            }
        }
        return names;
    }

    private static String names(List<OrganisationId> whose, Map<OrganisationId, OrganisationSummary> known) {
        return whose.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(OrganisationSummary::name)
                .collect(Collectors.joining(", "));
    }

    private static String title(@Nullable ConsultationSummary consultation) {
        return consultation == null ? "" : consultation.shortTitle();
    }
}
