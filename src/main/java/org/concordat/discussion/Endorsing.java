package org.concordat.discussion;

import java.util.List;
import java.util.Optional;
import org.concordat.audit.Act;
import org.concordat.discussion.EndorsementRefused.Fault;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.kernel.TooLong;
import org.concordat.membership.Member;
import org.concordat.record.EndorsementReading;
import org.concordat.record.ListedEndorsement;
import org.concordat.text.Text;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where organisations stand behind each other's published positions. Approvers alone speak here. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Endorsing {

    /** The longest reservation, in characters. */
    public static final int MAXIMUM = 2_000;

    private final EndorsementRepository endorsements;
    private final CommentedPositions positions;
    private final EndorsementIntake intake;
    private final EndorsementsOnRecord publication;
    private final EndorsementReading record;
    private final Speakers speakers;
    private final ConsultationClock clock;

    Endorsing(
            EndorsementRepository endorsements,
            CommentedPositions positions,
            EndorsementIntake intake,
            EndorsementsOnRecord publication,
            EndorsementReading record,
            Speakers speakers,
            ConsultationClock clock) {
        this.endorsements = endorsements;
        this.positions = positions;
        this.intake = intake;
        this.publication = publication;
        this.record = record;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** Everybody's endorsements of a position, as the public reads them. */
    public List<ListedEndorsement> of(Reference position) {
        speakers.member();
        return record.of(position);
    }

    /** Our endorsements of what says something else now: each asks whether it still stands. */
    public List<ListedEndorsement> askedAgain() {
        return record.overtaken(speakers.member().slug());
    }

    /** What our organisation said last of a position by endorsing it. */
    @Transactional(readOnly = true)
    public Optional<OurEndorsement> ours(Reference position) {
        var member = speakers.member();
        return endorsements
                .latest(position.value(), member.organisation().value())
                .map(it -> new OurEndorsement(
                        it.state(),
                        it.positionVersion(),
                        it.reservation().orElseGet(Text::empty),
                        it.endorsedAt(),
                        intake.explanation(it)));
    }

    /**
     * Endorses a published position for our organisation. Whole, it is public at once; with a reservation, once a moderator
     * has read that.
     *
     * @param version of the position as it was read
     * @param reservation which part is not endorsed, and why; blank where it is endorsed whole
     * @throws EndorsementRefused when our organisation has endorsed it, the position changed since it was read, or endorsing
     *     is closed
     * @throws TooLong when the reservation is longer than {@link #MAXIMUM} characters
     * @throws OwnPosition when the position is our own
     * @throws NotFound when no such position is published
     * @throws NotVerified when nobody has verified our organisation
     * @throws AccessDeniedException for a member who does not approve
     */
    @Transactional
    public void endorse(Reference position, int version, Text reservation) {
        var member = speakers.requireApprover();
        if (reservation.characters() > MAXIMUM) {
            throw new TooLong(reservation.characters(), MAXIMUM);
        }
        var target = positions.find(position).orElseThrow(NotFound::new);
        if (target.organisations().contains(member.organisation())) {
            throw new OwnPosition();
        }
        requireOpen(target.consultation());
        if (target.version() != version) {
            throw new EndorsementRefused(Fault.CHANGED);
        }
        var endorsement = save(new Endorsement(target, member, reservation, clock.instant()));
        if (endorsement.stands()) {
            publication.publish(endorsement, null, false);
        } else {
            intake.handOver(endorsement);
        }
        intake.log(endorsement, Act.ENDORSEMENT_GIVEN);
    }

    /**
     * Says that our endorsement still stands for the present version of a position.
     *
     * @param version of the position as it was read
     * @throws EndorsementRefused when it does not stand, the position changed since it was read, or endorsing is closed
     * @throws NotFound when our organisation has not endorsed it, or it is no longer published
     * @throws NotVerified when nobody has verified our organisation
     * @throws AccessDeniedException for a member who does not approve
     */
    @Transactional
    public void confirm(Reference position, int version) {
        var endorsement = require(position, speakers.requireApprover());
        var target = positions.find(position).orElseThrow(NotFound::new);
        requireOpen(target.consultation());
        if (target.version() != version) {
            throw new EndorsementRefused(Fault.CHANGED);
        }
        endorsement.confirm(version);
        endorsements.saveAndFlush(endorsement);
        publication.confirm(endorsement);
        intake.log(endorsement, Act.ENDORSEMENT_CONFIRMED);
    }

    /**
     * Takes our endorsement of a position back. That it was given and taken back stays to be seen; its reservation goes. This is
     * possible after endorsing has closed too.
     *
     * @throws EndorsementRefused when there is nothing to take back
     * @throws NotFound when our organisation has not endorsed it
     * @throws AccessDeniedException for a member who does not approve
     */
    @Transactional
    public void takeBack(Reference position) {
        var member = speakers.requireSignatory();
        intake.takeBack(
                endorsements.waiting(position.value(), member.organisation().value()));
        var endorsement = require(position, member);
        boolean publicly = endorsement.stands();
        var now = clock.instant();
        endorsement.takeBack(member.person(), now);
        endorsements.saveAndFlush(endorsement);
        if (publicly) {
            publication.takeBack(endorsement, now);
        }
        intake.log(endorsement, Act.ENDORSEMENT_TAKEN_BACK);
    }

    private void requireOpen(ConsultationId consultation) {
        try {
            speakers.requireOpen(consultation);
        } catch (CommentRefused closed) {
            throw new EndorsementRefused(Fault.CLOSED);
        }
    }

    /** The database sees to it that there is one, however many come at the same moment. */
    private Endorsement save(Endorsement endorsement) {
        try {
            return endorsements.saveAndFlush(endorsement);
        } catch (DataIntegrityViolationException another) {
            throw new EndorsementRefused(Fault.ALREADY);
        }
    }

    private Endorsement require(Reference position, Member member) {
        return endorsements
                .latest(position.value(), member.organisation().value())
                .orElseThrow(NotFound::new);
    }
}
