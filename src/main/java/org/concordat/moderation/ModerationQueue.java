package org.concordat.moderation;

import java.util.List;
import java.util.Locale;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.Organisations;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a moderator, the longest waiting first. */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class ModerationQueue {

    private static final Limit AT_ONCE = Limit.of(100);

    private final Caseload cases;
    private final ContentKinds contents;
    private final Organisations organisations;
    private final Impartiality impartiality;
    private final CurrentPerson current;

    ModerationQueue(
            Caseload cases,
            ContentKinds contents,
            Organisations organisations,
            Impartiality impartiality,
            CurrentPerson current) {
        this.cases = cases;
        this.contents = contents;
        this.organisations = organisations;
        this.impartiality = impartiality;
        this.current = current;
    }

    /** The hundred cases that have waited longest in the consultations of this moderator. */
    @Transactional(readOnly = true)
    public List<QueueItem> waiting(Locale locale) {
        var me = current.require().id();
        var waiting = cases.waiting(AT_ONCE);
        var authors = organisations.byId(
                waiting.stream().flatMap(it -> it.authors().stream()).toList());
        var about = contents.about(waiting, locale);
        var barred = impartiality.barred(waiting);
        return waiting.stream()
                .map(it -> new QueueItem(
                        it.id(),
                        it.kind(),
                        names(it.authors(), authors),
                        verified(it.authors(), authors),
                        about.getOrDefault(it.id(), ""),
                        it.waitingSince(),
                        it.openedBy() != null && !it.openedBy().equals(me),
                        barred.contains(it.id())))
                .toList();
    }

    /** How many cases wait for this moderator. */
    public int count() {
        return cases.count();
    }

    static String names(List<OrganisationId> ids, java.util.Map<OrganisationId, OrganisationSummary> known) {
        return ids.stream()
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .map(OrganisationSummary::name)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    static boolean verified(List<OrganisationId> ids, java.util.Map<OrganisationId, OrganisationSummary> known) {
        return ids.stream().map(known::get).allMatch(it -> it != null && it.verified());
    }
}
