package org.concordat.response;

import java.util.ArrayList;
import java.util.List;
import org.concordat.audit.AuditTrail;
import org.concordat.authority.SignOffChains;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.organisation.Organisations;
import org.concordat.text.Characters;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an organisation puts its name to a response, step by step. The last signature submits it. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SigningOff {

    /** The longest note to the drafters, and the longest basis of authority, in characters. */
    public static final int NOTE_MAXIMUM = 2_000;

    private final Responses responses;
    private final Positions positions;
    private final SignOffs signOffs;
    private final SigningRights rights;
    private final SignOffCancelling cancelling;
    private final Submission submission;
    private final RoomReading rooms;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final SignOffChains chains;
    private final CurrentMember current;
    private final AuditTrail audit;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    SigningOff(
            Responses responses,
            Positions positions,
            SignOffs signOffs,
            SigningRights rights,
            SignOffCancelling cancelling,
            Submission submission,
            RoomReading rooms,
            ConsultationReading consultations,
            Organisations organisations,
            SignOffChains chains,
            CurrentMember current,
            AuditTrail audit,
            ChangeNews changes,
            ConsultationClock clock) {
        this.responses = responses;
        this.positions = positions;
        this.signOffs = signOffs;
        this.rights = rights;
        this.cancelling = cancelling;
        this.submission = submission;
        this.rooms = rooms;
        this.consultations = consultations;
        this.organisations = organisations;
        this.chains = chains;
        this.current = current;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Sends the response to those who sign. The chain is the one that holds at this moment.
     *
     * @throws NotReady when something is missing
     * @throws NotVerified when nobody has verified one of its organisations
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when it is not a draft
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void send(ResponseId id) {
        var member = current.require().as(Role.DRAFTER);
        var response = locked(id, member);
        consultations.requireOpen(response.consultation());
        if (response.state() != ResponseState.DRAFT) {
            throw new WrongState();
        }
        if (organisations.byId(response.organisations()).values().stream().anyMatch(it -> !it.verified())) {
            throw new NotVerified();
        }
        var problems = problems(positions.findByResponseIdOrderByQuestionNumber(id.value()));
        var steps = rooms.steps(response);
        if (steps.isEmpty()) {
            problems.add(new Problem(Problem.Kind.NO_CHAIN, null));
        }
        if (response.organisations().stream().anyMatch(chains::hasStepThatNobodyCanSign)) {
            problems.add(new Problem(Problem.Kind.NO_SIGNER, null));
        }
        if (!problems.isEmpty()) {
            throw new NotReady(problems);
        }
        int round = response.send(member.person(), clock.instant());
        int number = 0;
        for (var organisation : response.organisations()) {
            for (var step : chains.of(organisation)) {
                number++;
                signOffs.save(new SignOff(id, round, number, organisation, step));
            }
        }
        responses.saveAndFlush(response);
        audit.add(Trail.entry(member, "drafter", "response.sent-for-sign-off", id.toString(), ""));
        changes.of(id);
    }

    /**
     * Takes the response back to the drafters. What was signed is cancelled.
     *
     * @throws WrongState when it does not await sign-off
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void takeBack(ResponseId id, String why) {
        var member = current.require().as(Role.DRAFTER);
        var response = locked(id, member);
        response.takeBack();
        responses.saveAndFlush(response);
        cancelling.cancel(response, member, note(why));
        changes.of(id);
    }

    /**
     * Gives the organisation's authority for the next step, perhaps for an approver who is away. The last step submits the response in the same moment.
     * Signing twice is signing once.
     *
     * @param contentHash of the text that was read
     * @param basis the delegation or minute on which the authority rests; may be empty where the step needs none
     * @throws ContentChanged when the text is no longer the one that was read
     * @throws BasisMissing when the step needs a basis
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when it does not await sign-off
     * @throws AccessDeniedException when the next step is another organisation's, or names others
     * @throws NotFound when it is not ours
     */
    @Transactional
    public SignOutcome sign(ResponseId id, String contentHash, String basis) {
        var member = current.require().as(Role.APPROVER);
        var response = locked(id, member);
        var running = signOffs.running(id.value(), response.signOffRound());
        if (response.submittedAt() != null
                && contentHash.equals(response.contentHash())
                && running.stream().anyMatch(it -> it.isSignedBy(member))) {
            return new SignOutcome.Submitted(response.receipt());
        }
        response.requireAwaitingSignOff();
        consultations.requireOpen(response.consultation());
        var written = positions.findByResponseIdOrderByQuestionNumber(id.value());
        var content = submission.content(response, written);
        if (!content.hash().equals(contentHash)) {
            throw new ContentChanged();
        }
        var next = running.stream().filter(it -> !it.isSigned()).findFirst().orElseThrow(WrongState::new);
        var pen = rights.of(member);
        if (!pen.maySign(next)) {
            throw new AccessDeniedException("The next signature is somebody else's");
        }
        next.sign(member, pen.standInFor(next).orElse(null), content.hash(), note(basis), clock.instant());
        signOffs.save(next);
        audit.add(Trail.entry(member, "approver", "response.signed", id.toString(), next.office()));
        changes.of(id);
        return next.number() == running.size()
                ? new SignOutcome.Submitted(submission.submit(response, content, member))
                : new SignOutcome.Waiting(next.number(), running.size());
    }

    /**
     * Sends the response back to the drafters with a note. What was signed is cancelled.
     *
     * @throws NoteMissing when the note is empty
     * @throws WrongState when it does not await sign-off
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void sendBack(ResponseId id, String note) {
        var member = current.require().as(Role.APPROVER);
        var words = note(note);
        if (words.isBlank()) {
            throw new NoteMissing();
        }
        var response = locked(id, member);
        response.sendBack(words, member.person(), clock.instant());
        responses.saveAndFlush(response);
        cancelling.cancel(response, member, "sent back");
        changes.of(id);
    }

    private Response locked(ResponseId id, Member member) {
        return responses.lock(id.value()).orElseThrow(NotFound::new).of(member.organisation());
    }

    private static String note(String written) {
        var note = Characters.lines(written);
        if (Characters.count(note) > NOTE_MAXIMUM) {
            throw new TooLong(Characters.count(note), NOTE_MAXIMUM);
        }
        return note;
    }

    private static List<Problem> problems(List<Position> written) {
        var problems = new ArrayList<Problem>();
        if (written.stream().noneMatch(Position::begun)) {
            problems.add(new Problem(Problem.Kind.NOTHING_ANSWERED, null));
        }
        for (var position : written) {
            if (position.begun() && position.stance() == null) {
                problems.add(new Problem(Problem.Kind.STANCE_MISSING, position.question()));
            } else if (position.begun() && !position.complete()) {
                problems.add(new Problem(Problem.Kind.REASONS_MISSING, position.question()));
            }
        }
        return problems;
    }
}
