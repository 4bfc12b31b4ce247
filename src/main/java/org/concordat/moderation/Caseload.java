package org.concordat.moderation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.account.CurrentPerson;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.staff.Remit;
import org.concordat.staff.Remits;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The cases of the consultations that the moderator at work moderates. Another's case is not there for them. */
@Component
class Caseload {

    private final CaseRepository cases;
    private final Remits remits;
    private final Impartiality impartiality;
    private final CurrentPerson current;
    private final DraftRows drafts;

    Caseload(CaseRepository cases, Remits remits, Impartiality impartiality, CurrentPerson current, DraftRows drafts) {
        this.cases = cases;
        this.remits = remits;
        this.impartiality = impartiality;
        this.current = current;
        this.drafts = drafts;
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

    /** Takes a case up; whether this is the first look at it. */
    boolean takeUp(ModerationCase found) {
        boolean first = found.openedFirstBy(current.require().id());
        if (first) {
            cases.saveAndFlush(found);
        }
        return first;
    }

    /** What waits, the longest waiting first. */
    List<ModerationCase> waiting(Limit limit) {
        var remit = remit();
        return cases.waiting(remit.all(), ids(remit), limit);
    }

    /** What the moderator at work has marked and written on a case. */
    CaseDraft draft(ModerationCase found) {
        return drafts.find(found.id(), current.require().id());
    }

    int count() {
        var remit = remit();
        return cases.countWaiting(remit.all(), ids(remit));
    }

    private Remit remit() {
        return remits.mine(ServiceRole.MODERATOR);
    }

    private static Set<UUID> ids(Remit remit) {
        return remit.consultations().stream().map(ConsultationId::value).collect(Collectors.toSet());
    }
}
