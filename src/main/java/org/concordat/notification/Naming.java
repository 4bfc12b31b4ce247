package org.concordat.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.springframework.stereotype.Component;

/** Names what notices are about. One whose consultation or organisation is not there any more is left out. */
@Component
class Naming {

    private final OrganisationLookup organisations;
    private final ConsultationReading consultations;

    Naming(OrganisationLookup organisations, ConsultationReading consultations) {
        this.organisations = organisations;
        this.consultations = consultations;
    }

    /** Several, in two statements. */
    List<PersonalNotice> name(List<Told> told) {
        var named = organisations.of(told.stream()
                .flatMap(it -> Stream.of(it.organisation(), it.by()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var asked = consultations.byId(told.stream().map(Told::consultation).toList());
        return told.stream().flatMap(it -> name(it, named, asked).stream()).toList();
    }

    private static Optional<PersonalNotice> name(
            Told told, Map<OrganisationId, OrganisationSummary> named, Map<ConsultationId, ConsultationSummary> asked) {
        var ours = named.get(told.organisation());
        var consultation = asked.get(told.consultation());
        var by = told.by() == null ? null : named.get(told.by());
        if (ours == null || consultation == null || told.by() != null && by == null) {
            return Optional.empty();
        }
        return Optional.of(new PersonalNotice(
                told.id(),
                told.kind(),
                told.content(),
                told.contentId(),
                told.position(),
                told.comment(),
                told.version(),
                told.question(),
                ours,
                by == null ? "" : by.name(),
                consultation,
                told.at(),
                told.read(),
                told.joint(),
                told.response(),
                told.responseVersion()));
    }
}
