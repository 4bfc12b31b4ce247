package org.concordat.response;

import java.util.List;
import java.util.Optional;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.TooLong;
import org.concordat.organisation.Organisations;
import org.concordat.response.JointRefused.Fault;
import org.concordat.signoff.SignOffRounds;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where drafters send a response to those who sign, and take it back while it waits for them. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SendingForSignOff {

    private final HeldResponses held;
    private final SignOffRounds rounds;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    SendingForSignOff(
            HeldResponses held,
            SignOffRounds rounds,
            ConsultationReading consultations,
            Organisations organisations,
            AuditTrail audit,
            ChangeNews changes,
            ConsultationClock clock) {
        this.held = held;
        this.rounds = rounds;
        this.consultations = consultations;
        this.organisations = organisations;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** As below, to go once everybody has signed. */
    @Transactional
    public void send(ResponseId id) {
        send(id, false);
    }

    /**
     * Sends the response to those who sign. The chain is the one that holds at this moment.
     *
     * @param toClose whether it is held until shortly before the close once everybody has signed it, so that it can still be
     *     changed
     * @throws NotReady when something is missing
     * @throws NotVerified when nobody has verified one of its organisations
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws JointRefused when others share it and we do not lead it
     * @throws WrongState when it is not a draft
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void send(ResponseId id, boolean toClose) {
        var ours = held.by(id);
        var response = ours.response();
        var member = ours.drafter();
        var now = consultations.now(response.consultation(), response.lead()).requireOpen();
        if (response.state() != ResponseState.DRAFT) {
            throw new WrongState();
        }
        if (!response.lead().equals(member.organisation())) {
            throw new JointRefused(Fault.NOT_LEAD);
        }
        var known = organisations.byId(response.organisations());
        known.values().stream().filter(it -> !it.verified()).findFirst().ifPresent(it -> {
            throw new NotVerified(response.joint() ? it.name() : "");
        });
        var problems = response.problems();
        problems.addAll(unfit(response));
        var declarations = consultations.declarations(response.consultation());
        for (var organisation : response.organisations()) {
            var found = known.get(organisation);
            var whose = response.joint() && found != null ? found.name() : "";
            if (!response.mandate(organisation).declares(declarations)) {
                problems.add(new Problem(Problem.Kind.DECLARATION_MISSING, null, whose));
            }
            unsignable(organisation, whose).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new NotReady(problems);
        }
        int round = response.send(member.person(), now.at(), toClose);
        held.send(response);
        rounds.begin(id.signable(), round);
        audit.add(AuditEntry.as(AuditRole.DRAFTER)
                .workingFor(member.organisation())
                .did(Act.RESPONSE_SENT_FOR_SIGN_OFF, id.toString()));
        changes.of(id);
    }

    /** Each organisation signs by its own chain, so each needs one that leads anywhere. */
    private Optional<Problem> unsignable(OrganisationId organisation, String whose) {
        if (rounds.planned(List.of(organisation)).all().isEmpty()) {
            return Optional.of(new Problem(Problem.Kind.NO_CHAIN, null, whose));
        }
        return rounds.haveStepThatNobodyCanSign(List.of(organisation))
                ? Optional.of(new Problem(Problem.Kind.NO_SIGNER, null, whose))
                : Optional.empty();
    }

    /** The paper may have changed since a change to it was proposed. */
    private List<Problem> unfit(Response response) {
        return response.said().stream()
                .filter(it -> {
                    var change = it.draft().change();
                    return change != null
                            && it.target()
                                    .paragraphRef()
                                    .flatMap(ref -> consultations.paragraph(response.consultation(), ref))
                                    .filter(change::fits)
                                    .isEmpty();
                })
                .map(it -> new Problem(Problem.Kind.CHANGE_UNFIT, it.target()))
                .toList();
    }

    /**
     * Takes the response back to the drafters. What was signed is cancelled.
     *
     * @throws TooLong when it is said in too many words why
     * @throws WrongState when it does not await sign-off
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void takeBack(ResponseId id, String why) {
        var ours = held.by(id);
        ours.response().takeBack(ours.drafter().person(), clock.instant());
        held.flush();
        rounds.cancel(id.signable(), why);
        changes.of(id);
    }
}
