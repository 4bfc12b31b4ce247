package org.concordat.moderation;

import java.util.List;
import java.util.Locale;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.organisation.Organisations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a moderator read a case. Every look at an original is logged. */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class CaseFiles {

    private final ContentKinds contents;
    private final Organisations organisations;
    private final Caseload caseload;
    private final PublicTexts texts;
    private final CaseHistory history;
    private final CaseChecks checks;
    private final AuditTrail audit;

    CaseFiles(
            ContentKinds contents,
            Organisations organisations,
            Caseload caseload,
            PublicTexts texts,
            CaseHistory history,
            CaseChecks checks,
            AuditTrail audit) {
        this.contents = contents;
        this.organisations = organisations;
        this.caseload = caseload;
        this.texts = texts;
        this.history = history;
        this.checks = checks;
        this.audit = audit;
    }

    /**
     * The whole case. The first look takes it up.
     *
     * @throws NotFound when there is no such case in the consultations of this moderator
     * @throws OwnOrganisation when the moderator acts for its author
     */
    @Transactional
    public CaseFile open(CaseId id, Locale locale) {
        var found = caseload.require(id);
        var content = contents.of(found.kind());
        if (caseload.takeUp(found)) {
            content.takenUp(found.contentId());
        }
        audit.add(AuditEntry.as(AuditRole.MODERATOR).did(Act.CASE_OPENED, id.toString()));
        var authors = organisations.byId(found.authors());
        var parts = content.parts(found.contentId(), locale);
        var checked = checks.of(found, parts, locale);
        return new CaseFile(
                id,
                found.kind(),
                ModerationQueue.names(found.authors(), authors),
                ModerationQueue.verified(found.authors(), authors),
                contents.about(found, locale),
                content.verdicts(),
                parts,
                asRead(parts),
                history.of(found),
                checked.suggestions(),
                checked.before(),
                caseload.draft(found),
                found.isOver(),
                found.version());
    }

    private List<TextPreview> asRead(List<ModeratedPart> parts) {
        var built = texts.texts(parts, List.of());
        return built.entrySet().stream()
                .map(it -> new TextPreview(it.getKey(), it.getValue()))
                .toList();
    }
}
