package org.concordat.moderation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes clean items as they are, several at once. Each is a decision of its own, in its own transaction. */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class PublishingSeveral {

    private final Caseload caseload;
    private final ContentKinds contents;
    private final CaseChecks checks;
    private final Claims claims;
    private final Deciding deciding;
    private final TransactionTemplate transactions;

    PublishingSeveral(
            Caseload caseload,
            ContentKinds contents,
            CaseChecks checks,
            Claims claims,
            Deciding deciding,
            TransactionTemplate transactions) {
        this.caseload = caseload;
        this.contents = contents;
        this.checks = checks;
        this.claims = claims;
        this.deciding = deciding;
        this.transactions = transactions;
    }

    /** What became of one of several. */
    public enum Outcome {
        PUBLISHED,
        /** Another moderator decided it, or its author took it back. */
        OVER,
        /** It is not there, or not for this moderator to decide. */
        NOT_YOURS,
        /** Something in it needs to be read, or another moderator works on it. */
        NOT_CLEAN
    }

    /** Publishes each that is clean still; what is refused keeps none of the others from being published. */
    public Map<CaseId, Outcome> publish(Collection<CaseId> chosen) {
        var outcomes = new LinkedHashMap<CaseId, Outcome>();
        chosen.forEach(it -> outcomes.put(it, publish(it)));
        return outcomes;
    }

    private Outcome publish(CaseId id) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> publishClean(id)));
        } catch (AlreadyDecided over) {
            return Outcome.OVER;
        } catch (NotFound | OwnOrganisation others) {
            return Outcome.NOT_YOURS;
        } catch (UnverifiedAuthor unverified) {
            return Outcome.NOT_CLEAN;
        }
    }

    private Outcome publishClean(CaseId id) {
        var found = caseload.requireToTakeUp(id);
        if (found.isOver()) {
            return Outcome.OVER;
        }
        var claim = claims.of(found);
        if (found.occasion() != Occasion.FIRST
                || found.proposal() != null
                || !checks.isClean(found)
                || (claim != null && !claim.mine())) {
            return Outcome.NOT_CLEAN;
        }
        if (caseload.takeUp(found)) {
            contents.of(found.kind()).takenUp(found.contentId());
        }
        deciding.decide(id, found.version(), Decision.publish());
        return Outcome.PUBLISHED;
    }
}
