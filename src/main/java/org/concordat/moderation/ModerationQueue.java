package org.concordat.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.PersonId;
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
    private final CaseLabels labels;
    private final Impartiality impartiality;
    private final ConsultationTitles titles;

    ModerationQueue(
            Caseload cases, QueueRows rows, CaseLabels labels, Impartiality impartiality, ConsultationTitles titles) {
        this.cases = cases;
        this.rows = rows;
        this.labels = labels;
        this.impartiality = impartiality;
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
        return new QueuePage(
                items(shown, looking.moderator(), locale),
                found.isEmpty() ? rows.count(looking) : found.getFirst().counted(),
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
        return some.size() < 2 ? Map.of() : titles.shortTitles(some);
    }

    private List<QueueItem> items(List<QueueRows.Row> shown, PersonId moderator, Locale locale) {
        var subjects = shown.stream().map(QueueRows.Row::subject).toList();
        var known = labels.of(subjects, locale);
        var joined = impartiality.withPartOf(moderator, subjects);
        return shown.stream()
                .map(it -> item(
                        it,
                        Objects.requireNonNull(known.get(it.subject().id())),
                        it.judged() || joined.contains(it.subject().id())))
                .toList();
    }

    private static QueueItem item(QueueRows.Row row, CaseLabels.Label label, boolean barred) {
        return new QueueItem(
                row.subject().id(),
                row.subject().kind(),
                row.subject().occasion(),
                label.authors(),
                label.verified(),
                label.about(),
                row.since(),
                row.due(),
                row.claim(),
                row.flagged(),
                row.proposal(),
                row.outcome(),
                barred);
    }
}
