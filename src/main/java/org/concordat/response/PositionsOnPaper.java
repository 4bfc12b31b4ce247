package org.concordat.response;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.response.OnPaperRows.OnPaper;
import org.concordat.response.OnPaperRows.Standing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of our positions where the paper was corrected: they stay as they were made, and we say that they still stand,
 * amend them, or withdraw the response.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class PositionsOnPaper {

    private final ResponseRepository responses;
    private final OnPaperRows papers;
    private final ConsultationReading consultations;
    private final ResponsesOnRecord record;
    private final CurrentMember current;
    private final AuditTrail audit;
    private final ConsultationClock clock;

    PositionsOnPaper(
            ResponseRepository responses,
            OnPaperRows papers,
            ConsultationReading consultations,
            ResponsesOnRecord record,
            CurrentMember current,
            AuditTrail audit,
            ConsultationClock clock) {
        this.responses = responses;
        this.papers = papers;
        this.consultations = consultations;
        this.record = record;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The positions of a version of our response on what was corrected since, in a fixed number of statements.
     *
     * @throws NotFound when the response is not ours
     */
    @Transactional(readOnly = true)
    public List<OutdatedPosition> of(ResponseId id) {
        var member = current.require();
        var response = responses.findById(id.value()).orElseThrow(NotFound::new).of(member.organisation());
        var corrected = consultations.corrected(response.consultation());
        return corrected.isEmpty() ? List.of() : outdated(response, corrected, member);
    }

    /**
     * How many positions of each of our responses are on what was corrected since, in a few statements for all. Those that have
     * none are left out, as those that are not ours.
     */
    public Map<ResponseId, Integer> outdated(Map<ResponseId, ConsultationId> ours) {
        var corrected = consultations.corrected(ours.values());
        if (corrected.isEmpty()) {
            return Map.of();
        }
        return papers.standing(ours.keySet(), current.require().organisation()).stream()
                .filter(it -> it.standsFor()
                        < corrected
                                .getOrDefault(ours.get(it.response()), Map.of())
                                .getOrDefault(it.target(), 0))
                .collect(Collectors.toMap(Standing::response, it -> 1, Integer::sum));
    }

    private List<OutdatedPosition> outdated(Response response, Map<Target, Integer> corrected, Member member) {
        var made = papers.of(response.id());
        var paragraphs = Paragraphs.of(consultations.paper(response.consultation()));
        boolean mayConfirm = mayConfirm(response, member);
        boolean written = response.state().isEditable();
        return response.said().stream()
                .filter(it -> corrected.containsKey(it.target()))
                .map(it -> {
                    boolean unfit = Paragraphs.isUnfit(it.target(), it.draft(), paragraphs);
                    return new OutdatedPosition(
                            it.target(),
                            made.getOrDefault(it.id(), OnPaper.FIRST).standsFor(),
                            corrected.getOrDefault(it.target(), 1),
                            unfit,
                            mayConfirm && !(written && unfit));
                })
                .filter(it -> it.corrected() > it.madeFor())
                .toList();
    }

    /**
     * Says that our position still stands, as the paper now reads. While it is written a drafter says so; once it was submitted
     * an approver, and the public is told where it reads the position.
     *
     * @param read the version of the paper that was read
     * @throws org.springframework.security.access.AccessDeniedException when the member may not say so
     * @throws WrongState when the response was withdrawn, replaced or given up, or proposes in a draft a change that cannot be
     *     made in the paper as it reads now
     * @throws NotFound when the response is not ours, says nothing on that target, or there is no such version
     */
    @Transactional
    public void stillStands(ResponseId id, Target target, int read) {
        var member = current.require();
        var response = responses.lock(id.value()).orElseThrow(NotFound::new).of(member.organisation());
        var role = response.state().isEditable() ? Role.DRAFTER : Role.APPROVER;
        member.as(role);
        if (!response.state().isEditable() && (!response.state().isAmendable() || isWithdrawn(response))) {
            throw new WrongState();
        }
        var position = response.on(target).filter(Position::begun).orElseThrow(NotFound::new);
        if (read < 1 || read > consultations.paperVersion(response.consultation())) {
            throw new NotFound();
        }
        if (read == 1) {
            return;
        }
        if (response.state().isEditable()
                && Paragraphs.isUnfit(
                        target, position.draft(), Paragraphs.of(consultations.paper(response.consultation())))) {
            throw new WrongState();
        }
        papers.add(position.id(), read, true, member, clock.instant());
        record.onPaper(response);
        audit.add(AuditEntry.as(role == Role.DRAFTER ? AuditRole.DRAFTER : AuditRole.APPROVER)
                .workingFor(member.organisation())
                .did(Act.POSITION_STILL_STANDS, position.reference() + " " + read));
    }

    private static boolean mayConfirm(Response response, Member member) {
        return response.state().isEditable()
                ? member.may(Role.DRAFTER)
                : member.may(Role.APPROVER) && response.state().isAmendable() && !isWithdrawn(response);
    }

    private static boolean isWithdrawn(Response response) {
        return response.state() == ResponseState.WITHDRAWN;
    }
}
