package org.concordat.signoff;

import org.concordat.audit.Act;
import org.concordat.audit.AuditRole;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.signoff.spi.NothingToSign;
import org.concordat.signoff.spi.SignableId;
import org.concordat.signoff.spi.Signables;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an organisation puts its name to what it sends, step by step. With the last signature it goes out. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SigningOff {

    /** The longest note to the drafters, and the longest basis of authority, in characters. */
    public static final int NOTE_MAXIMUM = 2_000;

    private final Signables signables;
    private final SignOffRepository signOffs;
    private final SigningRights rights;
    private final SignOffRounds rounds;
    private final SignOffTrail trail;
    private final CurrentMember current;

    SigningOff(
            Signables signables,
            SignOffRepository signOffs,
            SigningRights rights,
            SignOffRounds rounds,
            SignOffTrail trail,
            CurrentMember current) {
        this.signables = signables;
        this.signOffs = signOffs;
        this.rights = rights;
        this.rounds = rounds;
        this.trail = trail;
        this.current = current;
    }

    /** As below, for a step that asks for no decision. */
    @Transactional
    public SignOutcome sign(SignableId id, Sha256 contentHash, Basis basis) {
        return sign(id, contentHash, basis, null);
    }

    /**
     * Gives the organisation's authority for the next step, perhaps for an approver who is away. With the last step it
     * goes out in the same moment. Signing twice is signing once.
     *
     * @param contentHash of the text that was read
     * @param basis on which the authority rests; may be none where the step needs none
     * @param decision that is taken by signing; not kept of a step that asks for none
     * @throws ContentChanged when the text is no longer the one that was read
     * @throws BasisRefused when the step needs a basis, or this cannot be one
     * @throws DecisionRefused when the step asks for a decision, and this cannot be its record
     * @throws TooLong when the basis has more than {@link #NOTE_MAXIMUM} characters
     * @throws NothingToSign when it does not wait for signatures
     * @throws AccessDeniedException when the next step is another organisation's, or names others
     * @throws NotFound when it is not ours
     * @throws RuntimeException of its owner's, when signatures come too late
     */
    @Transactional
    public SignOutcome sign(SignableId id, Sha256 contentHash, Basis basis, @Nullable DecisionRecord decision) {
        var member = current.require().as(Role.APPROVER);
        var signable = signables.lock(id, member.organisation());
        var running = signOffs.running(id.value());
        var sent = signable.sent();
        if (sent != null) {
            if (contentHash.equals(sent.contentHash()) && running.stream().anyMatch(it -> it.isSignedBy(member))) {
                return new SignOutcome.Submitted(sent);
            }
            throw new NothingToSign();
        }
        if (!signable.contentHash().equals(contentHash)) {
            throw new ContentChanged();
        }
        var goesAt = signable.goesAt();
        if (goesAt != null) {
            if (running.stream().anyMatch(it -> it.isSignedBy(member))) {
                return new SignOutcome.Held(goesAt);
            }
            throw new NothingToSign();
        }
        var next = running.stream().filter(it -> !it.isSigned()).findFirst().orElseThrow(NothingToSign::new);
        var step = next.step();
        var right = rights.of(member);
        if (!right.maySign(step)) {
            throw new AccessDeniedException("The next signature is somebody else's");
        }
        next.sign(
                member,
                right.standInFor(step).orElse(null),
                contentHash,
                written(basis),
                decision,
                signable.signedAt());
        signOffs.save(next);
        next.taken()
                .ifPresent(it -> trail.log(
                        AuditRole.APPROVER, Act.DECISION_RECORDED, member.organisation(), id.toString(), it.trail()));
        if (step.number() == running.size()) {
            return signable.signedByAll(
                    member,
                    next.authority(),
                    running.stream().map(SignOff::step).toList());
        }
        signable.signed(member, next.authority());
        rounds.ask(signable, running.get(step.number()).step());
        return new SignOutcome.Waiting(step.number(), running.size());
    }

    /**
     * Sends it back to the drafters with a note. What was signed is cancelled.
     *
     * @throws NoteMissing when the note is empty
     * @throws TooLong when the note has more than {@link #NOTE_MAXIMUM} characters
     * @throws NothingToSign when it does not wait for signatures
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void sendBack(SignableId id, String note) {
        var member = current.require().as(Role.APPROVER);
        var words = note(note);
        if (words.isBlank()) {
            throw new NoteMissing();
        }
        signables.lock(id, member.organisation()).sentBack(member, words);
        rounds.cancel(id, "sent back");
    }

    private static Basis written(Basis basis) {
        return new Basis(basis.kind(), note(basis.reference()), basis.date());
    }

    /** @throws TooLong when it has more than {@link #NOTE_MAXIMUM} characters */
    static String note(String written) {
        var note = Characters.lines(written);
        if (Characters.count(note) > NOTE_MAXIMUM) {
            throw new TooLong(Characters.count(note), NOTE_MAXIMUM);
        }
        return note;
    }
}
