package org.concordat.response;

import java.util.Set;
import org.concordat.account.CurrentPerson;
import org.concordat.account.ServiceRole;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.Attachments;
import org.concordat.attachment.CopyId;
import org.concordat.attachment.KeptFile;
import org.concordat.attachment.PublicCopies;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.membership.Memberships;
import org.concordat.staff.Remits;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the files of responses: to the members of the organisations whose response it is, whichever of theirs they work
 * for at the moment, and to moderators of its consultation once it is submitted. Every look of a moderator is logged. For
 * everybody else there is no such file.
 */
@Service
@PreAuthorize("hasRole('PERSON')")
public class ReadingFiles {

    private final Attachments attachments;
    private final PublicCopies copies;
    private final PositionFileRows rows;
    private final Memberships memberships;
    private final Remits remits;
    private final CurrentPerson current;
    private final AuditTrail audit;

    ReadingFiles(
            Attachments attachments,
            PublicCopies copies,
            PositionFileRows rows,
            Memberships memberships,
            Remits remits,
            CurrentPerson current,
            AuditTrail audit) {
        this.attachments = attachments;
        this.copies = copies;
        this.rows = rows;
        this.memberships = memberships;
        this.remits = remits;
        this.current = current;
        this.audit = audit;
    }

    /** @throws NotFound when there is no such file for whoever asks */
    @Transactional
    public AttachedFile read(AttachmentId id) {
        return new AttachedFile(require(id), attachments.content(id));
    }

    /**
     * A copy of a file that may be published: for those who may read the file.
     *
     * @throws NotFound when there is no such copy for whoever asks
     */
    @Transactional
    public AttachedFile read(CopyId id) {
        var copy = copies.find(id).orElseThrow(NotFound::new);
        var file = require(copy.of());
        return new AttachedFile(
                new Attachment(file.id(), copy.named(file.name()), copy.type(), copy.bytes(), copy.hash()),
                copies.content(id));
    }

    private Attachment require(AttachmentId id) {
        var file = attachments.find(Set.of(id)).get(id);
        if (file == null || !isOurs(file) && !isModerated(id)) {
            throw new NotFound();
        }
        return file.attachment();
    }

    private boolean isOurs(KeptFile file) {
        var mine = memberships.organisationsOf(current.require().id());
        return !mine.isEmpty()
                && (mine.contains(file.organisation())
                        || rows.isNamedBy(mine, file.attachment().id()));
    }

    private boolean isModerated(AttachmentId id) {
        var remit = remits.mine(ServiceRole.MODERATOR);
        if (!remit.all() && remit.consultations().isEmpty()) {
            return false;
        }
        var found = rows.submitted(id, remit.consultations(), remit.all());
        found.ifPresent(it -> audit.add(AuditEntry.as(AuditRole.MODERATOR)
                .did(Act.RESPONSE_FILE_OPENED, it.response().toString())));
        return found.isPresent();
    }
}
