package org.concordat.transcript;

import org.concordat.account.CurrentPerson;
import org.concordat.account.ServiceRole;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.Attachments;
import org.concordat.attachment.CheckedFile;
import org.concordat.audit.Act;
import org.concordat.kernel.NotFound;
import org.concordat.response.ResponseId;
import org.concordat.staff.Remits;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the file from which a response is entered, and hands it to the owners and the moderators of its consultation. Nobody
 * else has it, and nothing of it is ever published.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class TranscriptSources {

    private final SourceRows sources;
    private final TranscriptRows rows;
    private final HeldTranscripts held;
    private final Attachments attachments;
    private final Remits remits;
    private final CurrentPerson current;
    private final Trail trail;

    TranscriptSources(
            SourceRows sources,
            TranscriptRows rows,
            HeldTranscripts held,
            Attachments attachments,
            Remits remits,
            CurrentPerson current,
            Trail trail) {
        this.sources = sources;
        this.rows = rows;
        this.held = held;
        this.attachments = attachments;
        this.remits = remits;
        this.current = current;
        this.trail = trail;
    }

    /** A file with its bytes. */
    public record SourceFile(Attachment file, byte[] content) {}

    /**
     * Looks at a file before it is kept, as at every file that comes. That may take a while, so nothing is held meanwhile.
     *
     * @throws AttachmentRefused when it is not taken, with why
     */
    public CheckedFile check(String name, String declared, byte[] content) {
        return attachments.check(name, declared, content);
    }

    /**
     * Keeps it as the source, in the place of the one before.
     *
     * @throws TranscriptRefused when what was entered is with the moderators
     * @throws NotFound when there is none, or it is another's
     */
    @Transactional
    public void keep(TranscriptId id, CheckedFile file) {
        held.lockWritten(id);
        sources.keep(id, file, current.require().id(), trail.now());
        trail.log(Act.TRANSCRIPT_SOURCE_KEPT, id, file.name());
    }

    /**
     * The source of a response that was entered. Every look of a moderator is logged.
     *
     * @throws NotFound when there is none, or whoever asks neither runs nor moderates its consultation
     */
    @Transactional
    @PreAuthorize("hasAnyRole('CONSULTATION_OWNER', 'MODERATOR')")
    public SourceFile read(ResponseId response) {
        return read(rows.of(response).orElseThrow(NotFound::new));
    }

    /**
     * As above, of one that is still written too.
     *
     * @throws NotFound as above
     */
    @Transactional
    @PreAuthorize("hasAnyRole('CONSULTATION_OWNER', 'MODERATOR')")
    public SourceFile read(TranscriptId id) {
        var transcript = rows.find(id).orElseThrow(NotFound::new);
        if (!remits.mine(ServiceRole.CONSULTATION_OWNER).covers(transcript.consultation())) {
            if (transcript.response() == null
                    || !remits.mine(ServiceRole.MODERATOR).covers(transcript.consultation())) {
                throw new NotFound();
            }
            trail.opened(id);
        }
        return sources.find(id).orElseThrow(NotFound::new);
    }
}
