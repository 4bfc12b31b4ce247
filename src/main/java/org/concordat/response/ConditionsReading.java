package org.concordat.response;

import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.record.PageMark;
import org.concordat.record.PositionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conditions that were published in a consultation, in the words of the record, with what may be said of them. */
@Service
@PreAuthorize("hasRole('PERSON')")
public class ConditionsReading {

    private final PositionReading record;
    private final ConsultationReading consultations;
    private final OwnedConsultations owned;
    private final CurrentMember current;

    ConditionsReading(
            PositionReading record,
            ConsultationReading consultations,
            OwnedConsultations owned,
            CurrentMember current) {
        this.record = record;
        this.consultations = consultations;
        this.owned = owned;
        this.current = current;
    }

    /**
     * A page of the positions that set conditions, the latest first.
     *
     * @param after where the page before said that this one begins
     * @throws NotFound when there is no such consultation
     */
    @Transactional(readOnly = true)
    public ConditionsPage page(ConsultationId consultation, @Nullable String after) {
        var slug = consultations.find(consultation).orElseThrow(NotFound::new).slug();
        var leaf = record.withConditions(
                slug, after == null ? null : PageMark.parse(after).orElse(null));
        var approver = current.find().filter(it -> it.may(Role.APPROVER));
        return new ConditionsPage(
                leaf.items(),
                leaf.next(),
                approver.map(Member::slug).orElse(null),
                approver.filter(Member::verified).isPresent(),
                owned.runs(consultation));
    }
}
