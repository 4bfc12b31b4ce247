package org.concordat.signoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.audit.Act;
import org.concordat.audit.AuditRole;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.signoff.spi.Signable;
import org.concordat.signoff.spi.SignableId;
import org.concordat.signoff.spi.Signables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds of signatures under what organisations send, for those who own it: begun when it is sent to its signers,
 * cancelled when what was signed for changes. Everything here is there for the organisations that sign, and for nobody
 * else; as what their members may do it, its owner knows.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SignOffRounds {

    private final Signables signables;
    private final SignOffRepository signOffs;
    private final SignOffChains chains;
    private final Approvers approvers;
    private final SignOffTrail trail;
    private final CurrentMember current;
    private final ConsultationClock clock;

    SignOffRounds(
            Signables signables,
            SignOffRepository signOffs,
            SignOffChains chains,
            Approvers approvers,
            SignOffTrail trail,
            CurrentMember current,
            ConsultationClock clock) {
        this.signables = signables;
        this.signOffs = signOffs;
        this.chains = chains;
        this.approvers = approvers;
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Asks for the signatures of its organisations, one after the other, by the chains that hold at this moment.
     *
     * @param round counted from 1 for each thing that is signed
     * @throws NotFound when it is not ours
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(SignableId id, int round) {
        var signable = signables.lock(id, current.require().organisation());
        var steps = planned(signable.organisations()).all();
        steps.forEach(it -> signOffs.save(new SignOff(id, round, it.number(), it.organisation(), it.asked())));
        steps.stream().findFirst().ifPresent(it -> ask(signable, it));
    }

    /** Tells its owner of whom the next signature is asked. */
    void ask(Signable signable, Step next) {
        signable.asked(approvers.whoMaySign(next, LocalDate.now(clock)));
    }

    /**
     * Cancels what was signed and asks for no more signatures. The signatures stay in the database, as cancelled.
     *
     * @throws TooLong when it is said in too many words why
     * @throws NotFound when it is not ours
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(SignableId id, String why) {
        var words = SigningOff.note(why);
        var us = current.require().organisation();
        var signable = signables.lock(id, us);
        var now = clock.instant();
        var fallen = new HashSet<PersonId>();
        signOffs.running(id.value()).forEach(it -> {
            it.cancel(now);
            signOffs.save(it);
            it.given().ifPresent(signature -> fallen.add(signature.person()));
        });
        if (!fallen.isEmpty()) {
            signable.fell(fallen);
        }
        trail.log(AuditRole.MEMBER, Act.SIGN_OFF_CANCELLED, us, id.toString(), words);
    }

    /** As above, where nothing can come of what everybody has signed, and nobody did that. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('SYSTEM')")
    public void overtaken(SignableId id, OrganisationId lead) {
        var now = clock.instant();
        signOffs.running(id.value()).forEach(it -> {
            it.cancel(now);
            signOffs.save(it);
        });
        trail.log(AuditRole.ADMINISTRATOR, Act.SIGN_OFF_CANCELLED, lead, id.toString(), "overtaken by the close");
    }

    /** The steps of the round that runs under something of ours; none where none runs. */
    public Steps running(SignableId id) {
        return running(List.of(id)).getOrDefault(id, new Steps(List.of(), true));
    }

    /** The rounds that run under several things of ours, in one statement. */
    public Map<SignableId, Steps> running(Collection<SignableId> ids) {
        var us = current.require().organisation();
        return signOffs.running(ids.stream().map(SignableId::value).toArray(UUID[]::new)).stream()
                .collect(Collectors.groupingBy(
                        SignOff::signable, Collectors.mapping(SignOff::step, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(it -> it.getValue().stream()
                        .anyMatch(step -> step.organisation().equals(us)))
                .collect(Collectors.toMap(Map.Entry::getKey, it -> new Steps(it.getValue(), true)));
    }

    /** Every signature that was ever given under these things of ours, in one statement, the newest first. */
    public List<GivenSignature> given(Collection<SignableId> ids) {
        var us = current.require().organisation();
        var ever = signOffs.ever(ids.stream().map(SignableId::value).toArray(UUID[]::new));
        var ours = ever.stream()
                .filter(it -> it.step().organisation().equals(us))
                .map(SignOff::signable)
                .collect(Collectors.toSet());
        return ever.stream()
                .filter(it -> ours.contains(it.signable()))
                .flatMap(it -> it.given().stream())
                .sorted(Comparator.comparing(GivenSignature::at).reversed())
                .toList();
    }

    /** By whose authority something is sent, for when it is published. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
    public List<String> offices(SignableId id) {
        return signOffs.running(id.value()).stream()
                .map(it -> it.step().office())
                .toList();
    }

    /** The steps by whose authority something goes, for when it goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
    public List<Step> steps(SignableId id) {
        return signOffs.running(id.value()).stream().map(SignOff::step).toList();
    }

    /** Whether a step that a round of these organisations would have names only people who may not sign any more. */
    public boolean haveStepThatNobodyCanSign(List<OrganisationId> organisations) {
        return organisations.stream().anyMatch(chains::hasStepThatNobodyCanSign);
    }

    /** The steps that a round of these organisations would have. */
    public Steps planned(List<OrganisationId> organisations) {
        var byOrganisation = chains.of(organisations);
        var steps = new ArrayList<Step>();
        for (var organisation : organisations) {
            for (var step : byOrganisation.getOrDefault(organisation, List.of())) {
                steps.add(new Step(steps.size() + 1, organisation, step, null));
            }
        }
        return new Steps(steps, false);
    }
}
