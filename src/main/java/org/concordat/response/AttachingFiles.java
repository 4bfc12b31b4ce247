package org.concordat.response;

import java.util.stream.Collectors;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.AttachmentRefused.Fault;
import org.concordat.attachment.Attachments;
import org.concordat.attachment.CheckedFile;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the files on which a position is to rest. A file is part of a position once the position is saved with it. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class AttachingFiles {

    /** So many bytes the files of one response may have together. */
    public static final long MOST_TOGETHER = 50L * 1024 * 1024;

    private final Attachments attachments;
    private final HeldResponses held;
    private final ConsultationReading consultations;
    private final CurrentMember current;

    AttachingFiles(
            Attachments attachments, HeldResponses held, ConsultationReading consultations, CurrentMember current) {
        this.attachments = attachments;
        this.held = held;
        this.consultations = consultations;
        this.current = current;
    }

    /**
     * Looks at a file before it is attached. That may take a while, so nothing is held meanwhile.
     *
     * @param declared what the sender's browser says that it is; empty where it says nothing
     * @throws AttachmentRefused when it is not taken, with why
     */
    public CheckedFile check(String name, String declared, byte[] content) {
        current.require().as(Role.DRAFTER);
        return attachments.check(name, declared, content);
    }

    /**
     * Keeps a file, to be named in a position of a response that we lead or share.
     *
     * @throws AttachmentRefused when the files of the response would be too large together, or ours of today are
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when the response was submitted
     * @throws NotFound when it is not ours
     */
    @Transactional
    public Attachment attach(ResponseId id, CheckedFile file) {
        var ours = held.by(id);
        var response = ours.response();
        consultations.requireOpen(response.consultation(), response.lead());
        if (!response.state().isEditable()) {
            throw new WrongState();
        }
        long together = response.positions().stream()
                .flatMap(it -> it.draft().files().stream())
                .collect(Collectors.toMap(Attachment::id, Attachment::bytes, (one, same) -> one))
                .values()
                .stream()
                .mapToLong(Integer::longValue)
                .sum();
        if (together + file.bytes() > MOST_TOGETHER) {
            throw new AttachmentRefused(Fault.TOO_MUCH_TOGETHER);
        }
        return attachments.keep(
                file, ours.drafter().organisation(), ours.drafter().person());
    }
}
