package org.concordat.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Target;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.staff.ConsultationTitles;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of cases whose they are and where they belong. */
@Component
class CaseLabels {

    private final OrganisationLookup organisations;
    private final ConsultationTitles titles;
    private final MessageSource messages;

    CaseLabels(OrganisationLookup organisations, ConsultationTitles titles, MessageSource messages) {
        this.organisations = organisations;
        this.titles = titles;
        this.messages = messages;
    }

    /**
     * How a case is known.
     *
     * @param authors their names
     * @param verified whether all of them are
     * @param about of a response its consultation, of anything else what it is about, such as "question 6"
     */
    record Label(String authors, boolean verified, String about) {}

    Label of(ModerationCase one, Locale locale) {
        return Objects.requireNonNull(of(List.of(one.subject()), locale).get(one.id()));
    }

    /** Each of several cases, in two statements. */
    Map<CaseId, Label> of(Collection<CaseSubject> cases, Locale locale) {
        var authors = organisations.of(
                cases.stream().flatMap(it -> it.authors().stream()).toList());
        var consultations = cases.stream()
                .filter(it -> it.kind() == ContentKind.RESPONSE)
                .map(CaseSubject::consultation)
                .collect(Collectors.toSet());
        var known = consultations.isEmpty() ? Map.<ConsultationId, String>of() : titles.shortTitles(consultations);
        return cases.stream().collect(Collectors.toMap(CaseSubject::id, it -> {
            var theirs = it.authors().stream()
                    .map(authors::get)
                    .filter(Objects::nonNull)
                    .toList();
            return new Label(
                    theirs.stream().map(OrganisationSummary::name).collect(Collectors.joining(", ")),
                    theirs.size() == it.authors().size() && theirs.stream().allMatch(OrganisationSummary::verified),
                    it.kind() == ContentKind.RESPONSE
                            ? known.getOrDefault(it.consultation(), "")
                            : place(it.target(), locale));
        }));
    }

    private String place(Target target, Locale locale) {
        return switch (target) {
            case Target.Question it -> messages.getMessage("moderation.place", new Object[] {it.number()}, locale);
            case Target.Paragraph it ->
                messages.getMessage("moderation.place.paragraph", new Object[] {it.ref()}, locale);
            case Target.WholePaper it -> messages.getMessage("moderation.place.paper", null, locale);
        };
    }
}
