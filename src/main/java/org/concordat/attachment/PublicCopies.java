package org.concordat.attachment;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concordat.attachment.AttachmentRefused.Fault;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies of files that may be published: made here when a file is kept, or sent in its place. Whoever calls has asked whose
 * the file is, and who may publish it.
 */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class PublicCopies {

    private final CopyRows rows;
    private final Clock clock;

    PublicCopies(CopyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What is known of files; nothing of those into which nobody looked yet. */
    public Map<AttachmentId, LookedInto> of(Collection<AttachmentId> files) {
        return files.isEmpty() ? Map.of() : rows.of(files);
    }

    /** One copy, without its bytes. */
    public Optional<PublicCopy> find(CopyId id) {
        return rows.find(id);
    }

    /**
     * The bytes of a copy.
     *
     * @throws NotFound when there is none
     */
    public byte[] content(CopyId id) {
        return rows.content(id).orElseThrow(NotFound::new);
    }

    /**
     * Keeps what somebody sent to be published in the place of a file. Earlier ones stay, for what was decided on them.
     *
     * @throws AttachmentRefused when what it says beside what it shows cannot be taken out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('MODERATOR')")
    public PublicCopy supply(AttachmentId file, CheckedFile sent, PersonId by) {
        if (!sent.hasCopy()) {
            throw new AttachmentRefused(Fault.NO_COPY);
        }
        var content = Objects.requireNonNull(sent.copy().content());
        var copy = new PublicCopy(
                new CopyId(UUID.randomUUID()),
                file,
                true,
                sent.type(),
                content.length,
                Sha256.of(content),
                clock.instant());
        rows.add(copy, content, by);
        return copy;
    }
}
