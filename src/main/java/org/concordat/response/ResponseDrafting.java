package org.concordat.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.account.Names;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.response.Response.Said;
import org.concordat.signoff.SignOffRounds;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the members of an organisation write their one response together. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class ResponseDrafting {

    private final Responses responses;
    private final Positions positions;
    private final References references;
    private final RoomReading rooms;
    private final SignOffRounds signOffs;
    private final ConsultationReading consultations;
    private final CurrentMember current;
    private final Names names;
    private final AuditTrail audit;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    ResponseDrafting(
            Responses responses,
            Positions positions,
            References references,
            RoomReading rooms,
            SignOffRounds signOffs,
            ConsultationReading consultations,
            CurrentMember current,
            Names names,
            AuditTrail audit,
            ChangeNews changes,
            ConsultationClock clock) {
        this.responses = responses;
        this.positions = positions;
        this.references = references;
        this.rooms = rooms;
        this.signOffs = signOffs;
        this.consultations = consultations;
        this.current = current;
        this.names = names;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** The newest version of our own response, or nothing while none was begun. */
    @Transactional(readOnly = true)
    public Optional<ResponseRoom> room(ConsultationId consultation) {
        var member = current.require();
        return newest(consultation, member).map(it -> rooms.room(it, member));
    }

    /** How far our own responses to these consultations have come, as far as they were begun; in a few statements for all. */
    @Transactional(readOnly = true)
    public Map<ConsultationId, ResponseAtAGlance> glances(List<ConsultationSummary> consultations) {
        var member = current.require();
        if (consultations.isEmpty()) {
            return Map.of();
        }
        return rooms.glances(
                consultations,
                responses.newest(
                        consultations.stream().map(it -> it.id().value()).toList(),
                        member.organisation().value()));
    }

    /**
     * Begins our response. Where it was begun before, by whomever, that one is meant.
     *
     * @throws ConsultationClosed when the consultation takes no responses
     * @throws NotFound when there is no such consultation
     */
    @Transactional
    public ResponseRoom begin(ConsultationId consultation) {
        var member = current.require().as(Role.DRAFTER);
        consultations.requireOpen(consultation);
        var begun = newest(consultation, member)
                .orElseGet(() -> begin(consultation, List.of(member.organisation()), member));
        return rooms.room(begun, member);
    }

    /**
     * Begins a response together with others, each of whom signs with its own authority. Ours leads.
     *
     * @throws ConsultationClosed when the consultation takes no responses
     */
    @Transactional
    public ResponseId beginJointly(ConsultationId consultation, List<OrganisationId> others) {
        var member = current.require().as(Role.DRAFTER);
        consultations.requireOpen(consultation);
        var signatories = new java.util.ArrayList<OrganisationId>();
        signatories.add(member.organisation());
        others.stream()
                .filter(it -> !it.equals(member.organisation()))
                .distinct()
                .forEach(signatories::add);
        if (signatories.size() < 2) {
            throw new IllegalArgumentException("A joint response has at least two organisations");
        }
        return begin(consultation, signatories, member).id();
    }

    /**
     * Saves our position on a question, unless somebody else saved it since this writer read it. Saving what is there
     * already changes nothing.
     *
     * @param baseRevision the revision that the writer started from; 0 where nothing was saved yet
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws TooLong when the reasons are longer than {@link PositionDraft#MAXIMUM} characters
     * @throws WrongState when the response was submitted
     * @throws NotFound when there is no such question or paragraph, or our response was not begun
     */
    @Transactional
    public SaveOutcome save(ConsultationId consultation, Target target, int baseRevision, PositionDraft draft) {
        var member = current.require().as(Role.DRAFTER);
        var response = responses
                .lockNewest(consultation.value(), member.organisation().value())
                .orElseThrow(NotFound::new);
        return save(response, member, target, baseRevision, draft);
    }

    /** Saves a position of a response that we lead or share; the same rules and refusals. */
    @Transactional
    public SaveOutcome save(ResponseId id, Target target, int baseRevision, PositionDraft draft) {
        var member = current.require().as(Role.DRAFTER);
        return save(
                responses.lock(id.value()).orElseThrow(NotFound::new).of(member.organisation()),
                member,
                target,
                baseRevision,
                draft);
    }

    private SaveOutcome save(Response response, Member member, Target target, int baseRevision, PositionDraft draft) {
        consultations.requireOpen(response.consultation());
        var reasons = draft.reasons();
        if (reasons.characters() > PositionDraft.MAXIMUM) {
            throw new TooLong(reasons.characters(), PositionDraft.MAXIMUM);
        }
        if (response.on(target).isEmpty() && !consultations.has(response.consultation(), target)) {
            throw new NotFound();
        }
        var now = clock.instant();
        var said = response.say(target, baseRevision, draft, member.person(), now, this::reference);
        var position = said.position();
        if (said.how() == Said.How.OVERTAKEN) {
            return conflict(position);
        }
        boolean cancelled = said.how() == Said.How.CANCELLING;
        if (cancelled) {
            signOffs.cancel(response.id().signable(), "edited");
        }
        if (said.how() != Said.How.ALREADY) {
            responses.flush();
            changes.of(response.id());
        }
        return new SaveOutcome.Saved(position.revision(), now, position.complete(), cancelled);
    }

    /**
     * Begins the next version of our response, with the text of the present one, which stays as it is.
     *
     * @throws WrongState while the present version is not decided by the moderators
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws NotFound when our response was not begun
     */
    @Transactional
    public ResponseRoom startNewVersion(ConsultationId consultation) {
        var member = current.require().as(Role.DRAFTER);
        consultations.requireOpen(consultation);
        var present = responses.lock(newestId(consultation, member).value()).orElseThrow(NotFound::new);
        var next = responses.saveAndFlush(present.next());
        audit.add(AuditEntry.as(AuditRole.DRAFTER)
                .workingFor(member.organisation())
                .did(Act.RESPONSE_VERSION_BEGUN, next.id().toString()));
        changes.of(present.id());
        return rooms.room(next, member);
    }

    private Optional<Response> newest(ConsultationId consultation, Member member) {
        return responses.newest(consultation.value(), member.organisation().value());
    }

    /** Only the id: what is read of a response before it is locked may be out of date. */
    private ResponseId newestId(ConsultationId consultation, Member member) {
        return responses
                .newestId(consultation.value(), member.organisation().value())
                .map(ResponseId::new)
                .orElseThrow(NotFound::new);
    }

    /** Two colleagues may begin at the same moment: the database lets one of them, and the other finds hers. */
    private Response begin(ConsultationId consultation, List<OrganisationId> signatories, Member member) {
        try {
            var response = responses.saveAndFlush(new Response(consultation, signatories));
            audit.add(AuditEntry.as(AuditRole.DRAFTER)
                    .workingFor(member.organisation())
                    .did(Act.RESPONSE_BEGUN, response.id().toString()));
            return response;
        } catch (DataIntegrityViolationException begunByAColleague) {
            throw new BegunMeanwhile();
        }
    }

    private Reference reference() {
        return references.draw(Reference.Of.POSITION, positions::existsByReference);
    }

    private SaveOutcome conflict(Position position) {
        var by = position.savedBy();
        var at = position.savedAt();
        return new SaveOutcome.Conflict(
                position.draft(), position.revision(), by == null ? "" : name(by), at == null ? clock.instant() : at);
    }

    private String name(PersonId person) {
        return names.of(person);
    }
}
