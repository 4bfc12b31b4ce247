package org.concordat.response;

import java.util.List;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a drafter wrote and could not save as our position, for them alone, until they choose what becomes of it. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class LayingAside {

    private final AsideRows asides;
    private final ResponseRepository responses;
    private final RevisionKeeping revisions;
    private final CurrentMember current;
    private final ConsultationClock clock;

    LayingAside(
            AsideRows asides,
            ResponseRepository responses,
            RevisionKeeping revisions,
            CurrentMember current,
            ConsultationClock clock) {
        this.asides = asides;
        this.responses = responses;
        this.revisions = revisions;
        this.current = current;
        this.clock = clock;
    }

    /** What I have laid aside in any version of a response of ours, and not chosen on yet. */
    public List<WordsAside> mine(ResponseId response) {
        var me = current.require();
        return asides.open(response, me.organisation(), me.person());
    }

    /**
     * Lays words aside that came too late: the response was submitted, the consultation closed, or whoever wrote them was
     * made no drafter any more, while they were written. Nothing of the response changes.
     *
     * @throws TooLong when they are over the limit
     * @throws NotFound when the response is not ours
     */
    @Transactional
    public void lay(ResponseId id, Target target, int baseRevision, PositionDraft draft) {
        var me = current.require();
        var response = responses.findById(id.value()).orElseThrow(NotFound::new).of(me.organisation());
        draft.requireFit();
        var base =
                response.on(target).map(it -> revisions.base(it, baseRevision)).orElse(PositionDraft.empty());
        asides.lay(response, target, Math.max(0, baseRevision), base, draft, me.person(), clock.instant());
    }

    /**
     * Takes down that I have chosen what becomes of my words. They stay in the history of the position.
     *
     * @throws NotFound when there are none such of mine that wait
     */
    @Transactional
    public void settle(AsideId id) {
        var me = current.require();
        if (!asides.settle(id, me.person(), clock.instant())) {
            throw new NotFound();
        }
    }

    /** As above, for whatever of mine waits on a target of a response; nothing happens where nothing does. */
    @Transactional
    public void settle(ResponseId response, Target target) {
        var me = current.require();
        asides.settle(response, target, me.person(), clock.instant());
    }
}
