package org.concordat.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.Organisations;
import org.concordat.staff.ConsultationTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a moderator, the longest waiting first, or what was decided. What lies outside their remit is neither listed nor counted. */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class ModerationQueue {

    private static final int PAGE = 50;

    private final Caseload cases;
    private final QueueRows rows;
    private final ContentKinds contents;
    private final Organisations organisations;
    private final Impartiality impartiality;
    private final Claims claims;
    private final ConsultationTitles titles;

    ModerationQueue(
            Caseload cases,
            QueueRows rows,
            ContentKinds contents,
            Organisations organisations,
            Impartiality impartiality,
            Claims claims,
            ConsultationTitles titles) {
        this.cases = cases;
        this.rows = rows;
        this.contents = contents;
        this.organisations = organisations;
        this.impartiality = impartiality;
        this.claims = claims;
        this.titles = titles;
    }

    /**
     * The cases of this moderator's consultations that have waited longest, or were decided last; fifty at once, or those that
     * follow one.
     *
     * @param after nothing for the first page
     */
    @Transactional(readOnly = true)
    public QueuePage page(QueueFilter filter, @Nullable CaseId after, Locale locale) {
        var looking = cases.looking(filter);
        var found = rows.page(looking, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        boolean whole = after == null && found.size() <= PAGE;
        return new QueuePage(
                items(shown, locale),
                whole ? shown.size() : rows.count(looking),
                found.size() > PAGE ? shown.getLast().subject().id() : null);
    }

    /** The first page of all that waits. */
    @Transactional(readOnly = true)
    public List<QueueItem> waiting(Locale locale) {
        return page(QueueFilter.EVERYTHING, null, locale).items();
    }

    /** How many cases wait for this moderator. */
    public int count() {
        return rows.count(cases.looking(QueueFilter.EVERYTHING));
    }

    /** The consultations of this moderator in which something waits, with their titles; none where there are not several. */
    @Transactional(readOnly = true)
    public Map<ConsultationId, String> consultations() {
        var some = rows.consultations(cases.remit());
        return some.size() < 2
                ? Map.of()
                : titles.titles().entrySet().stream()
                        .filter(it -> some.contains(it.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<QueueItem> items(List<QueueRows.Row> shown, Locale locale) {
        var subjects = shown.stream().map(QueueRows.Row::subject).toList();
        var authors = organisations.byId(
                subjects.stream().flatMap(it -> it.authors().stream()).toList());
        var about = contents.about(subjects, locale);
        var barred = impartiality.barred(subjects);
        var held = claims.named(shown.stream()
                .map(QueueRows.Row::claim)
                .filter(Objects::nonNull)
                .toList());
        return shown.stream()
                .map(it -> new QueueItem(
                        it.subject().id(),
                        it.subject().kind(),
                        it.subject().occasion(),
                        names(it.subject().authors(), authors),
                        verified(it.subject().authors(), authors),
                        about.getOrDefault(it.subject().id(), ""),
                        it.since(),
                        it.due(),
                        it.claim() == null ? null : held.get(it.claim()),
                        it.flagged(),
                        it.proposal(),
                        it.outcome(),
                        barred.contains(it.subject().id())))
                .toList();
    }

    static String names(List<OrganisationId> ids, Map<OrganisationId, OrganisationSummary> known) {
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(OrganisationSummary::name)
                .collect(Collectors.joining(", "));
    }

    static boolean verified(List<OrganisationId> ids, Map<OrganisationId, OrganisationSummary> known) {
        return ids.stream().map(known::get).allMatch(it -> it != null && it.verified());
    }
}
