package org.concordat.moderation;

import java.util.Locale;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.moderation.spi.CopyRefused;
import org.concordat.moderation.spi.SentFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what moderators send to be published in the place of a file, with words left out. */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class SupplyingCopies {

    private final Caseload caseload;
    private final ContentKinds contents;
    private final AuditTrail audit;

    SupplyingCopies(Caseload caseload, ContentKinds contents, AuditTrail audit) {
        this.caseload = caseload;
        this.contents = contents;
        this.audit = audit;
    }

    /**
     * Keeps a copy. Nothing of it is public until it is decided.
     *
     * @param file by its key
     * @throws org.concordat.kernel.NotFound when there is no such case in the consultations of this moderator, or no such
     *     file in it
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws AlreadyDecided when the case is over
     * @throws CopyRefused when nothing of what was sent could be published
     */
    @Transactional
    public void supply(CaseId id, String file, SentFile sent, Locale locale) {
        var subject = caseload.require(id);
        if (subject.isOver()) {
            throw new AlreadyDecided();
        }
        contents.of(subject.kind()).supply(subject.contentId(), file, sent, locale);
        audit.add(AuditEntry.as(AuditRole.MODERATOR).did(Act.CASE_COPY_SUPPLIED, id.toString()));
    }
}
