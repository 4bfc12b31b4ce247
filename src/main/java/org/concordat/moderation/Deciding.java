package org.concordat.moderation;

import java.util.List;
import java.util.Set;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.concordat.organisation.Organisations;
import org.concordat.text.Characters;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides cases. Each decision, what it makes public and its entry on the trail are one transaction; a case is decided
 * once. A case of a consultation that the moderator does not moderate is {@link NotFound}.
 */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class Deciding {

    /** The longest note to an author, in characters. */
    public static final int NOTE_MAXIMUM = 2_000;

    private final CaseRows cases;
    private final DecisionRows decisions;
    private final ContentKinds contents;
    private final Caseload caseload;
    private final PublicTexts texts;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    Deciding(
            CaseRows cases,
            DecisionRows decisions,
            ContentKinds contents,
            Caseload caseload,
            PublicTexts texts,
            Organisations organisations,
            AuditTrail audit,
            CurrentPerson current,
            ConsultationClock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.contents = contents;
        this.caseload = caseload;
        this.texts = texts;
        this.organisations = organisations;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Publishes the content, with the redacted spans left out.
     *
     * @param version of the case as it was read
     * @throws AlreadyDecided when another moderator was first
     * @throws UnverifiedAuthor when nobody has verified the author's organisation
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws ReasonMissing when words are left out and no reason is given
     * @throws UnknownPlace when a redaction names a part that is not there, or reaches past the end of one
     */
    @Transactional
    public void publish(
            CaseId id, int version, List<RedactionRequest> redactions, Set<DecisionReason> reasons, String note) {
        if (!redactions.isEmpty() && reasons.isEmpty()) {
            throw new ReasonMissing();
        }
        var subject = caseload.require(id);
        var authors = organisations.byId(subject.authors());
        if (!ModerationQueue.verified(subject.authors(), authors)) {
            throw new UnverifiedAuthor();
        }
        var content = contents.of(subject.kind());
        var built = texts.build(content.parts(subject.contentId()), redactions);
        decide(
                subject,
                version,
                redactions.isEmpty() ? HistoryLine.Act.PUBLISHED : HistoryLine.Act.PUBLISHED_WITH_REDACTIONS,
                redactions,
                reasons,
                note);
        content.publish(subject.contentId(), built);
    }

    /**
     * Asks the author to revise it.
     *
     * @throws AlreadyDecided when another moderator was first
     * @throws ReasonMissing when no reason is given
     * @throws OwnOrganisation when the moderator acts for its author
     */
    @Transactional
    public void returnToAuthor(CaseId id, int version, Set<DecisionReason> reasons, String note) {
        var subject = against(id, version, HistoryLine.Act.RETURNED, reasons, note);
        contents.of(subject.kind()).returnToAuthor(subject.contentId());
    }

    /**
     * Keeps it off the record; it is still considered and counted.
     *
     * @throws AlreadyDecided when another moderator was first
     * @throws ReasonMissing when no reason is given
     * @throws OwnOrganisation when the moderator acts for its author
     */
    @Transactional
    public void withhold(CaseId id, int version, Set<DecisionReason> reasons, String note) {
        var subject = against(id, version, HistoryLine.Act.WITHHELD, reasons, note);
        contents.of(subject.kind()).withhold(subject.contentId());
    }

    /**
     * Turns it down. Only a comment can be rejected: a response is withheld, and still counted.
     *
     * @throws AlreadyDecided when another moderator was first
     * @throws ReasonMissing when no reason is given
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws UnsupportedOperationException for a response
     */
    @Transactional
    public void reject(CaseId id, int version, Set<DecisionReason> reasons, String note) {
        var subject = against(id, version, HistoryLine.Act.REJECTED, reasons, note);
        contents.of(subject.kind()).reject(subject.contentId());
    }

    private ModerationCase against(
            CaseId id, int version, HistoryLine.Act act, Set<DecisionReason> reasons, String note) {
        if (reasons.isEmpty()) {
            throw new ReasonMissing();
        }
        var subject = caseload.require(id);
        decide(subject, version, act, List.of(), reasons, note);
        return subject;
    }

    private void decide(
            ModerationCase subject,
            int version,
            HistoryLine.Act act,
            List<RedactionRequest> redactions,
            Set<DecisionReason> reasons,
            String note) {
        var words = Characters.lines(note);
        if (Characters.count(words) > NOTE_MAXIMUM) {
            throw new TooLong(Characters.count(words), NOTE_MAXIMUM);
        }
        var me = current.require().id();
        var now = clock.instant();
        subject.decide(act, version, now);
        try {
            cases.saveAndFlush(subject);
        } catch (ObjectOptimisticLockingFailureException sameMoment) {
            throw new AlreadyDecided();
        }
        decisions.save(new ModerationDecision(subject.id(), act, reasons, words, redactions, me, now));
        audit.add(new AuditEntry(
                me.toString(),
                "",
                "moderator",
                "case." + act.name().toLowerCase(java.util.Locale.ROOT),
                subject.id().toString(),
                String.join(", ", reasons.stream().map(Enum::name).sorted().toList())));
    }
}
