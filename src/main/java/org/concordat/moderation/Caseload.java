package org.concordat.moderation;

import org.concordat.account.CurrentPerson;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.NotFound;
import org.concordat.staff.Remit;
import org.concordat.staff.Remits;
import org.springframework.stereotype.Component;

/** The cases of the consultations that the moderator at work moderates. Another's case is not there for them. */
@Component
class Caseload {

    private final CaseRepository cases;
    private final Remits remits;
    private final Impartiality impartiality;
    private final CurrentPerson current;
    private final DraftRows drafts;
    private final ClaimRows claims;

    Caseload(
            CaseRepository cases,
            Remits remits,
            Impartiality impartiality,
            CurrentPerson current,
            DraftRows drafts,
            ClaimRows claims) {
        this.cases = cases;
        this.remits = remits;
        this.impartiality = impartiality;
        this.current = current;
        this.drafts = drafts;
        this.claims = claims;
    }

    /**
     * A case that this moderator may read and decide.
     *
     * @throws NotFound when there is no such case, or it belongs to a consultation that this moderator does not moderate
     * @throws OwnOrganisation when the moderator acts for its author
     */
    ModerationCase require(CaseId id) {
        var remit = remit();
        var found = cases.findById(id.value())
                .filter(it -> remit.covers(it.consultation()))
                .orElseThrow(NotFound::new);
        impartiality.require(found);
        return found;
    }

    /** The same for whoever may take it up: of those who come at once one does, and the others find it taken up. */
    ModerationCase requireToTakeUp(CaseId id) {
        cases.lockUntaken(id.value());
        return require(id);
    }

    /** Takes a case up; whether this is the first look at it. */
    boolean takeUp(ModerationCase found) {
        boolean first = found.openedFirstBy(current.require().id());
        if (first) {
            cases.saveAndFlush(found);
        }
        return first;
    }

    /** What the moderator at work has marked is done with, and nobody works on it any more. */
    void letGo(ModerationCase decided) {
        drafts.drop(decided.id(), current.require().id());
        claims.drop(decided.id());
    }

    /** The moderator at work has marked what there is to mark, and works on it no more; others may. */
    void handOn(ModerationCase proposed) {
        var me = current.require().id();
        drafts.drop(proposed.id(), me);
        claims.release(proposed.id(), me);
    }

    /** The queue as the moderator at work may see it now. */
    QueueRows.Looking looking(QueueFilter filter) {
        return new QueueRows.Looking(current.require().id(), remit(), filter);
    }

    /** For which consultations the person at work moderates. */
    Remit remit() {
        return remits.mine(ServiceRole.MODERATOR);
    }
}
