package org.concordat.reported;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concordat.account.CurrentPerson;
import org.concordat.account.ServiceRole;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.staff.Remits;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the press reported of organisations, for those who run or moderate a consultation. */
@Service
@PreAuthorize("hasAnyRole('CONSULTATION_OWNER', 'MODERATOR')")
public class ReportedPositions {

    /** Reports on one page. */
    public static final int PAGE = 30;

    private final ReportedPositionRepository rows;
    private final ConsultationReading consultations;
    private final OrganisationLookup organisations;
    private final Remits remits;
    private final CurrentPerson current;

    ReportedPositions(
            ReportedPositionRepository rows,
            ConsultationReading consultations,
            OrganisationLookup organisations,
            Remits remits,
            CurrentPerson current) {
        this.rows = rows;
        this.consultations = consultations;
        this.organisations = organisations;
        this.remits = remits;
        this.current = current;
    }

    /**
     * Some reports.
     *
     * @param next behind which the next page begins; nothing on the last
     */
    public record ReportedPage(
            List<ReportedLine> reports, @Nullable UUID next) {}

    /**
     * What was recorded for a consultation, the latest first, without versions that others took the place of.
     *
     * @param after behind which to begin; nothing for the first page
     * @throws NotFound when there is no such consultation, or whoever asks neither runs nor moderates it
     */
    @Transactional(readOnly = true)
    public ReportedPage page(ConsultationId consultation, @Nullable UUID after) {
        if (consultations.find(consultation).filter(this::isMine).isEmpty()) {
            throw new NotFound();
        }
        var limit = Limit.of(PAGE + 1);
        var found =
                after == null ? rows.page(consultation.value(), limit) : rows.page(consultation.value(), after, limit);
        var shown = found.size() <= PAGE ? found : found.subList(0, PAGE);
        var known = organisations.of(
                shown.stream().map(ReportedPosition::organisation).toList());
        var me = current.require().id();
        return new ReportedPage(
                shown.stream()
                        .map(it -> it.line(Objects.requireNonNull(known.get(it.organisation())), me))
                        .toList(),
                found.size() <= PAGE ? null : shown.getLast().id());
    }

    /** The consultations for which whoever asks records or checks reports now. None for anybody else. */
    @PreAuthorize("hasRole('PERSON')")
    public List<ConsultationSummary> consultations() {
        return consultations.announced().stream()
                .filter(it -> it.phase() == Phase.OPEN || it.phase() == Phase.CLOSED)
                .filter(this::isMine)
                .toList();
    }

    /** The consultation of this address, where whoever asks runs or moderates it. */
    @PreAuthorize("hasRole('PERSON')")
    public Optional<ConsultationSummary> consultation(Slug slug) {
        return consultations.bySlug(slug).filter(this::isMine);
    }

    private boolean isMine(ConsultationSummary consultation) {
        return remits.mine(ServiceRole.CONSULTATION_OWNER).covers(consultation.id())
                || remits.mine(ServiceRole.MODERATOR).covers(consultation.id());
    }

    /** What is published under a reference, if anything is. Everybody may read it on the record. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
    public Optional<ReportedFact> find(Reference reference) {
        return rows.findByReferenceAndState(reference.value(), ReportedState.PUBLISHED)
                .map(it -> new ReportedFact(
                        it.reference(), it.version(), it.consultation(), it.target(), it.organisation()));
    }
}
