package org.concordat.response;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.AttachmentUses;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which texts name which files. The database takes that down itself, with each text. */
@Component
class PositionFileRows implements AttachmentUses {

    private final JdbcClient database;

    PositionFileRows(JdbcClient database) {
        this.database = database;
    }

    /** A submitted response that a file is part of. */
    record Submitted(ResponseId response, ConsultationId consultation) {}

    @Override
    public Set<AttachmentId> used(Collection<AttachmentId> among) {
        return database
                .sql("""
                select attachment_id from position_attachment where attachment_id in (:ids)
                union select attachment_id from aside_attachment where attachment_id in (:ids)
                """)
                .param("ids", values(among))
                .query((row, number) -> new AttachmentId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Those among these that a position ever named, in whatever version of its response. */
    Set<AttachmentId> everNamed(Position position, Collection<AttachmentId> among) {
        return database
                .sql("""
                select u.attachment_id from position_attachment u join position p on p.id = u.position_id
                where p.reference = :reference and u.attachment_id in (:ids)
                """)
                .param("reference", position.reference().value())
                .param("ids", values(among))
                .query((row, number) -> new AttachmentId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Whether a response of one of these organisations names a file, or ever did. */
    boolean isNamedBy(Collection<OrganisationId> organisations, AttachmentId file) {
        return database.sql("""
                select exists (select from position_attachment u join position p on p.id = u.position_id
                    join response_signatory s on s.response_id = p.response_id
                    where u.attachment_id = :file and s.organisation_id in (:organisations))
                """)
                .param("file", file.value())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .query(Boolean.class)
                .single();
    }

    /** The newest response that names a file in what was submitted, and was not taken back. */
    Optional<Submitted> submitted(AttachmentId file, Collection<ConsultationId> within, boolean all) {
        return database.sql("""
                select r.id, r.consultation_id from position_attachment u
                join position p on p.id = u.position_id and p.revision = u.revision
                join response r on r.id = p.response_id
                where u.attachment_id = :file and (:all or r.consultation_id in (:within))
                    and r.state in ('SUBMITTED', 'IN_MODERATION', 'PUBLISHED', 'WITHHELD', 'RETURNED')
                order by r.submitted_at desc limit 1
                """)
                .param("file", file.value())
                .param("all", all)
                .param(
                        "within",
                        within.isEmpty()
                                ? List.of(new UUID(0, 0))
                                : within.stream().map(ConsultationId::value).toList())
                .query((row, number) -> new Submitted(
                        new ResponseId(row.getObject("id", UUID.class)),
                        new ConsultationId(row.getObject("consultation_id", UUID.class))))
                .optional();
    }

    private static List<UUID> values(Collection<AttachmentId> ids) {
        return ids.stream().map(AttachmentId::value).toList();
    }
}
