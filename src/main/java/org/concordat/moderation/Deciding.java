package org.concordat.moderation;

import java.util.Locale;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.spi.ModeratedContent;
import org.concordat.moderation.spi.Verdict;
import org.concordat.organisation.Organisations;
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
     * Decides a case, and has it carried out. What is published is built here, from the original.
     *
     * @param version of the case as it was read
     * @throws AlreadyDecided when another moderator was first
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws UnknownVerdict when there is no such verdict on this kind of content
     * @throws UnverifiedAuthor when it would be published and nobody has verified the author's organisation
     * @throws UnknownPlace when a redaction names a part that is not there, or reaches past the end of one
     */
    @Transactional
    public void decide(CaseId id, int version, Decision decision) {
        var subject = caseload.require(id);
        var content = contents.of(subject.kind());
        if (!content.verdicts().contains(decision.verdict())) {
            throw new UnknownVerdict();
        }
        var verdict = verdict(subject, content, decision);
        close(subject, version, decision);
        content.carryOut(subject.contentId(), verdict);
    }

    private Verdict verdict(ModerationCase subject, ModeratedContent content, Decision decision) {
        return switch (decision.verdict()) {
            case PUBLISH -> {
                if (!ModerationQueue.verified(subject.authors(), organisations.byId(subject.authors()))) {
                    throw new UnverifiedAuthor();
                }
                yield new Verdict.Publish(
                        texts.build(content.parts(subject.contentId(), Locale.UK), decision.redactions()));
            }
            case RETURN -> new Verdict.Return();
            case WITHHOLD -> new Verdict.Withhold();
            case REJECT -> new Verdict.Reject();
        };
    }

    private void close(ModerationCase subject, int version, Decision decision) {
        var me = current.require().id();
        var now = clock.instant();
        subject.decide(decision.verdict(), version, now);
        try {
            cases.saveAndFlush(subject);
        } catch (ObjectOptimisticLockingFailureException sameMoment) {
            throw new AlreadyDecided();
        }
        decisions.save(new ModerationDecision(subject.id(), decision, me, now));
        audit.add(AuditEntry.as(AuditRole.MODERATOR)
                .did(act(decision), subject.id().toString())
                .because(String.join(
                        ", ",
                        decision.reasons().stream().map(Enum::name).sorted().toList())));
    }

    private static Act act(Decision decision) {
        return switch (decision.verdict()) {
            case PUBLISH -> decision.redactions().isEmpty() ? Act.CASE_PUBLISHED : Act.CASE_PUBLISHED_WITH_REDACTIONS;
            case RETURN -> Act.CASE_RETURNED;
            case WITHHOLD -> Act.CASE_WITHHELD;
            case REJECT -> Act.CASE_REJECTED;
        };
    }
}
