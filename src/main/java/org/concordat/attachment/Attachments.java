package org.concordat.attachment;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.concordat.attachment.AttachmentRefused.Fault;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes files and keeps them, byte for byte. Whoever calls has asked whose they are: an id is enough here. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Attachments {

    /** So many bytes one organisation may send in a day. */
    public static final long MOST_IN_A_DAY = 300L * 1024 * 1024;

    private final AttachmentRows rows;
    private final CopyRows copies;
    private final Scanner scanner;
    private final Clock clock;

    Attachments(AttachmentRows rows, CopyRows copies, Scanner scanner, Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.scanner = scanner;
        this.clock = clock;
    }

    /**
     * Looks at a file, and makes what could be published of it. That may take a while, so it is to be done outside of
     * transactions and of locks.
     *
     * @param name as its sender calls it
     * @param declared what their browser says that it is; empty where it says nothing
     * @throws AttachmentRefused when it cannot be kept
     */
    @PreAuthorize("hasAnyRole('MEMBER', 'MODERATOR', 'CONSULTATION_OWNER')")
    public CheckedFile check(String name, String declared, byte[] content) {
        var cleaned = FileNames.clean(name);
        var type = Inspection.inspect(cleaned, declared, content);
        scanner.scan(content);
        return new CheckedFile(cleaned, type, content, CopyMaking.of(type, content));
    }

    /**
     * Keeps a file. One that nothing refers to within a day is forgotten.
     *
     * @throws AttachmentRefused when the organisation has sent as much today as it may
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Attachment keep(CheckedFile file, OrganisationId organisation, PersonId by) {
        var now = clock.instant();
        if (rows.sent(organisation, now.minus(Duration.ofDays(1))) + file.bytes() > MOST_IN_A_DAY) {
            throw new AttachmentRefused(Fault.TOO_MUCH_TODAY);
        }
        var kept = file.as(new AttachmentId(UUID.randomUUID()));
        rows.add(kept, file.content(), organisation, by, now);
        copies.note(kept, file.copy(), now);
        return kept;
    }

    /** What is known of these files, as far as they are kept. */
    @PreAuthorize("hasRole('PERSON')")
    public Map<AttachmentId, KeptFile> find(Collection<AttachmentId> ids) {
        return ids.isEmpty() ? Map.of() : rows.find(ids);
    }

    /**
     * The bytes of a file, as they were sent.
     *
     * @throws NotFound when it is not kept
     */
    @PreAuthorize("hasRole('PERSON')")
    public byte[] content(AttachmentId id) {
        return rows.content(id).orElseThrow(NotFound::new);
    }
}
